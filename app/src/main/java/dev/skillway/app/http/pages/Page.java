package dev.skillway.app.http.pages;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A page as it is written: Markdown.
 *
 * @param folder where it stands among the sources
 */
record Page(String folder, String markdown) {
  private static final Pattern STATUS = Pattern.compile("(?m)^- \\*\\*Status\\*\\* (\\d{3})\\b");

  /**
   * Reads one that comes with the program.
   *
   * @param file in {@code docs/problems}
   */
  static Page ofProblem(String file) {
    return new Page("docs/problems/", Resource.text(file));
  }

  /** What changed in the API. */
  static Page ofChanges() {
    return new Page("docs/", Resource.text("api-changes.md"));
  }

  /** The usual status of answers that bear its code; none where only commands tell it. */
  OptionalInt status() {
    var status = STATUS.matcher(markdown);
    return status.find() ? OptionalInt.of(Integer.parseInt(status.group(1))) : OptionalInt.empty();
  }
}
