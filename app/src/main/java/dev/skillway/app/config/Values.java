package dev.skillway.app.config;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was set, by the names of keys; what was set later counts. */
final class Values {
  private final Map<String, Setting<?>> byName = new LinkedHashMap<>();

  void add(List<? extends Setting<?>> settings) {
    settings.forEach(setting -> byName.put(setting.name(), setting));
  }

  boolean isSet(Key<?> key) {
    return byName.containsKey(key.name());
  }

  /** What was set. */
  <T> Optional<T> find(Key<T> key) {
    return Optional.ofNullable(byName.get(key.name()))
        .map(Setting::value)
        .map(key.kind().type()::cast)
        .or(key::fallback);
  }

  /** What was set, or what is where nobody set it. */
  <T> T of(Key<T> key) {
    return find(key).orElseThrow();
  }

  Optional<Source> source(Key<?> key) {
    return Optional.ofNullable(byName.get(key.name())).map(Setting::source);
  }

  /** Those of orgs, in the order of their names. */
  List<Setting<?>> ofOrgs() {
    return byName.values().stream()
        .<Setting<?>>map(setting -> setting)
        .filter(setting -> setting.key().equals(Keys.ORG_PLATFORM))
        .sorted(Comparator.comparing(Setting::name))
        .toList();
  }

  /** Every setting, in the order of the keys. */
  List<Listed> listed() {
    return Keys.ALL.stream()
        .flatMap(
            key ->
                key.equals(Keys.ORG_PLATFORM)
                    ? ofOrgs().stream().map(Listed::of)
                    : Stream.of(
                        Optional.<Setting<?>>ofNullable(byName.get(key.name()))
                            .map(Listed::of)
                            .orElseGet(() -> Listed.unset(key))))
        .toList();
  }
}
