package dev.skillway.app.http.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A page as it is written: Markdown. */
record Page(String markdown) {
  private static final Pattern STATUS = Pattern.compile("(?m)^- \\*\\*Status\\*\\* (\\d{3})\\b");

  /**
   * Reads one that comes with the program.
   *
   * @param file in {@code docs/problems}
   */
  static Page read(String file) {
    try (InputStream bytes = Objects.requireNonNull(Page.class.getResourceAsStream(file), file)) {
      return new Page(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The usual status of answers that bear its code; none where only commands tell it. */
  OptionalInt status() {
    var status = STATUS.matcher(markdown);
    return status.find() ? OptionalInt.of(Integer.parseInt(status.group(1))) : OptionalInt.empty();
  }
}
