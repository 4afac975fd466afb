package dev.skillway.app.config;

import java.util.Optional;

/** What a text is as the value of a setting. */
sealed interface Checked<T> {
  record Right<T>(T value) implements Checked<T> {}

  /**
   * It is none.
   *
   * @param why what is wrong, to be read behind the name of a setting; empty where the text says it
   * @param suggestion the nearest right value
   */
  record Wrong<T>(Optional<String> why, Optional<String> suggestion) implements Checked<T> {}

  static <T> Checked<T> right(T value) {
    return new Right<>(value);
  }

  static <T> Checked<T> wrong() {
    return new Wrong<>(Optional.empty(), Optional.empty());
  }

  /** Where the text is not to be repeated, since it may hold a secret, or does not say it. */
  static <T> Checked<T> wrong(String why) {
    return new Wrong<>(Optional.of(why), Optional.empty());
  }

  static <T> Checked<T> from(Optional<T> value) {
    return value.map(Checked::right).orElseGet(Checked::wrong);
  }
}
