package dev.skillway.app.config;

import java.util.Optional;

/**
 * A setting as it is shown.
 *
 * @param value for people, {@code ***} for a secret; empty where there is none
 * @param isDefault whether it is what it would be if nobody had set it
 */
public record Listed(String name, Optional<String> value, Source source, boolean isDefault) {
  static Listed of(Setting<?> setting) {
    String shown = setting.shown();
    // An org is made because it is named, whatever is said of it.
    boolean isDefault =
        !setting.key().equals(Keys.ORG_PLATFORM)
            && setting.key().fallback().isPresent()
            && setting.key().told().equals(shown);
    return new Listed(setting.name(), Optional.of(shown), setting.source(), isDefault);
  }

  static Listed unset(Key<?> key) {
    Optional<String> value = key.fallback().isEmpty() ? Optional.empty() : Optional.of(key.told());
    return new Listed(key.name(), value, new Source.Default(), true);
  }
}
