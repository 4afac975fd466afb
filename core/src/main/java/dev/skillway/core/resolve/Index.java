package dev.skillway.core.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by what people call them. An id is never ambiguous: it goes before all other names,
 * so that what was exported by id is found again.
 */
final class Index<T> {
  private final Map<String, T> byId = new HashMap<>();
  private final Map<String, List<T>> byName = new HashMap<>();
  private final Function<T, String> id;

  Index(Collection<T> entries, Function<T, String> id, List<Function<T, @Nullable String>> names) {
    this.id = id;
    for (T entry : entries) {
      byId.put(id.apply(entry), entry);
      for (Function<T, @Nullable String> name : names) {
        add(name.apply(entry), entry);
      }
    }
  }

  /** All that a reference fits. */
  List<T> find(String reference) {
    T entry = byId.get(reference);
    return entry == null ? byName.getOrDefault(key(reference), List.of()) : List.of(entry);
  }

  /** All ids, and all names that only one entry bears. */
  Collection<String> words() {
    List<String> words = new ArrayList<>(byId.size() + byName.size());
    words.addAll(byId.keySet());
    byName.forEach(
        (name, named) -> {
          if (named.size() == 1) {
            words.add(name);
          }
        });
    return words;
  }

  String id(T entry) {
    return id.apply(entry);
  }

  private void add(@Nullable String name, T entry) {
    if (name != null) {
      List<T> named = byName.computeIfAbsent(key(name), _ -> new ArrayList<>(1));
      if (!named.contains(entry)) {
        named.add(entry);
      }
    }
  }

  /**
   * E-mail addresses are the same in any case (RFC 5321 leaves it to the host, which all ignore).
   */
  private static String key(String name) {
    return name.indexOf('@') < 0 ? name : name.toLowerCase(Locale.ROOT);
  }
}
