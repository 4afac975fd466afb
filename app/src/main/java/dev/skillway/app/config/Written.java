package dev.skillway.app.config;

import dev.skillway.spi.change.Problem;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A value as somebody wrote it.
 *
 * @param text with what stands for variables put in
 * @param shown without that, so that messages do not tell what variables hold
 * @param isQuoted whether it was said that it is a text
 */
record Written(String text, String shown, boolean isQuoted) {
  /** What has no types: a variable or a flag. */
  static Written of(String text) {
    return new Written(text, text, false);
  }

  /** As the value of a setting; where it is none, that is told. */
  <T> Optional<Setting<T>> as(String name, Key<T> key, Source source, Consumer<Problem> problems) {
    return as(name, key.kind(), source, problems)
        .map(value -> new Setting<>(name, key, value, source));
  }

  /** The same of a kind of value. */
  <T> Optional<T> as(String name, Kind<T> kind, Source source, Consumer<Problem> problems) {
    return switch (kind.check(text)) {
      case Checked.Right<T> _ when isQuoted && kind.isPlain() -> {
        problems.accept(quoted(name, kind, source));
        yield Optional.empty();
      }
      case Checked.Right<T>(var value) -> Optional.of(value);
      case Checked.Wrong<T> wrong -> {
        problems.accept(Complaint.invalid(name, kind, shown, wrong, source.position()));
        yield Optional.empty();
      }
    };
  }

  private Problem quoted(String name, Kind<?> kind, Source source) {
    return Complaint.invalid(
            "%s is text here; it takes %s. Write %s without quotes."
                .formatted(name, kind.form(), shown),
            source.position())
        .received("\"" + shown + "\"")
        .suggestion(shown);
  }
}
