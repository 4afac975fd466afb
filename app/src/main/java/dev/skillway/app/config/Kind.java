package dev.skillway.app.config;

import dev.skillway.core.nearest.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the value of a setting may be. */
sealed interface Kind<T>
    permits Kind.Whole,
        Kind.Percent,
        Kind.YesNo,
        Kind.Text,
        Kind.File,
        Kind.Word,
        Kind.Hidden,
        Span,
        Url,
        Pairs.Of {

  Class<T> type();

  /** What it takes, to be read in a sentence: {@code a whole number from 1 to 10}. */
  String form();

  Checked<T> check(String text);

  /** A value as it is written. */
  default String text(T value) {
    return value.toString();
  }

  /** Whether YAML has a type for it, which a text in quotes is not of. */
  default boolean isPlain() {
    return false;
  }

  /** A number without a fraction. */
  record Whole(int least, int most) implements Kind<Integer> {
    @Override
    public Class<Integer> type() {
      return Integer.class;
    }

    @Override
    public String form() {
      return "a whole number from %,d to %,d".formatted(least, most);
    }

    @Override
    public Checked<Integer> check(String text) {
      return Checked.from(
          Optional.of(text)
              .filter(digits -> digits.matches("[0-9]{1,9}"))
              .map(Integer::valueOf)
              .filter(number -> number >= least && number <= most));
    }

    @Override
    public boolean isPlain() {
      return true;
    }
  }

  /** A part of a whole. */
  record Percent() implements Kind<Integer> {
    private static final Whole NUMBER = new Whole(0, 100);

    @Override
    public Class<Integer> type() {
      return Integer.class;
    }

    @Override
    public String form() {
      return "a percentage from 0 to 100, without the sign";
    }

    @Override
    public Checked<Integer> check(String text) {
      return NUMBER.check(text);
    }

    @Override
    public boolean isPlain() {
      return true;
    }
  }

  record YesNo() implements Kind<Boolean> {
    @Override
    public Class<Boolean> type() {
      return Boolean.class;
    }

    @Override
    public String form() {
      return "true or false";
    }

    @Override
    public Checked<Boolean> check(String text) {
      return switch (text) {
        case "true" -> Checked.right(true);
        case "false" -> Checked.right(false);
        default -> Checked.wrong();
      };
    }

    @Override
    public boolean isPlain() {
      return true;
    }
  }

  /** Any text that says something. */
  record Text(String form) implements Kind<String> {
    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public Checked<String> check(String text) {
      return text.isBlank() ? Checked.wrong("is empty") : Checked.right(text);
    }
  }

  /** A file, or a folder. */
  record File(String form) implements Kind<Path> {
    @Override
    public Class<Path> type() {
      return Path.class;
    }

    @Override
    public Checked<Path> check(String text) {
      if (text.isBlank()) {
        return Checked.wrong("is empty");
      }
      try {
        return Checked.right(Path.of(text));
      } catch (InvalidPathException _) {
        return Checked.wrong();
      }
    }
  }

  /** One of a few words. */
  record Word(List<String> words, String form) implements Kind<String> {
    public Word {
      words = List.copyOf(words);
    }

    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public Checked<String> check(String text) {
      return words.contains(text)
          ? Checked.right(text)
          : new Checked.Wrong<>(Optional.empty(), Nearest.of(words).find(text));
    }
  }

  /** What nobody is to read. */
  record Hidden() implements Kind<Secret> {
    @Override
    public Class<Secret> type() {
      return Secret.class;
    }

    @Override
    public String form() {
      return "a secret, in the file as ${NAME} or file:PATH";
    }

    @Override
    public Checked<Secret> check(String text) {
      return text.isEmpty() ? Checked.wrong("is empty") : Checked.right(new Secret(text));
    }
  }
}
