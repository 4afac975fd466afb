package dev.skillway.app.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that can be set.
 *
 * @param name of the key in the file, dotted: {@code limits.requestsPerMinute}
 * @param fallback the value where nobody sets it
 * @param otherwise what happens where nobody sets it and there is no such value
 * @param description a sentence
 */
public record Key<T>(
    String name,
    Kind<T> kind,
    Optional<T> fallback,
    String otherwise,
    String description,
    Places places) {
  private static final String PREFIX = "SKILLWAY_";
  private static final Pattern WORD = Pattern.compile("\\.|(?=[A-Z])");

  /**
   * Where it can be set.
   *
   * @param flag the option of commands that goes before all else
   */
  record Places(boolean inFile, boolean inVariable, Optional<String> flag) {
    static final Places USUAL = new Places(true, true, Optional.empty());
  }

  static <T> Key<T> of(String name, Kind<T> kind, T fallback, String description) {
    return new Key<>(name, kind, Optional.of(fallback), "", description, Places.USUAL);
  }

  /** One without a value where nobody sets it. */
  static <T> Key<T> unset(String name, Kind<T> kind, String otherwise, String description) {
    return new Key<>(name, kind, Optional.empty(), otherwise, description, Places.USUAL);
  }

  Key<T> flag(String flag) {
    return at(new Places(places.inFile(), places.inVariable(), Optional.of(flag)));
  }

  Key<T> notInFile() {
    return at(new Places(false, true, places.flag()));
  }

  Key<T> inFileOnly() {
    return at(new Places(true, false, Optional.empty()));
  }

  private Key<T> at(Places other) {
    return new Key<>(name, kind, fallback, otherwise, description, other);
  }

  /** The variable of the environment that sets it. */
  Optional<String> variable() {
    return places.inVariable()
        ? Optional.of(PREFIX + String.join("_", WORD.split(name)).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The last part of its name. */
  String last() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** What it is where nobody sets it, for people. */
  String told() {
    return fallback.map(kind::text).orElse(otherwise);
  }
}
