package dev.skillway.app.snippet;

import java.util.function.IntFunction;

/** Texts as literals of languages. */
final class Quotes {
  private Quotes() {}

  /** JSON, and what reads its strings: Python, JavaScript. */
  static String json(String text) {
    return escaped(text, '"', letter -> String.format("\\u%04x", letter));
  }

  /** JavaScript, in the quotes that are usual there. */
  static String javascript(String text) {
    return escaped(text, '\'', letter -> String.format("\\u%04x", letter));
  }

  /**
   * PHP: between single quotes all letters stand for themselves but the quote and the backslash.
   */
  static String php(String text) {
    return text.codePoints().noneMatch(Quotes::isHidden)
        ? "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
        : escaped(text, '"', letter -> String.format("\\u{%x}", letter)).replace("$", "\\$");
  }

  /** A shell of POSIX. */
  static String shell(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** A verbatim string of C#, over several lines where the text has them. */
  static String csharp(String text) {
    return text.contains("\\") || text.contains("\"") || text.contains("\n")
        ? "@\"" + text.replace("\"", "\"\"") + "\""
        : "\"" + text + "\"";
  }

  /**
   * CXone Studio: braces stand for a value, so a brace and a quote come as the letter of their
   * number.
   */
  static String studio(String text) {
    var written = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            letter -> {
              if (letter == '"' || letter == '{' || letter == '}' || isHidden(letter)) {
                written.append("{char(").append(letter).append(")}");
              } else {
                written.appendCodePoint(letter);
              }
            });
    return written.append('"').toString();
  }

  private static String escaped(String text, char quote, IntFunction<String> hidden) {
    var written = new StringBuilder().append(quote);
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '\\' -> written.append("\\\\");
                case '\n' -> written.append("\\n");
                case '\r' -> written.append("\\r");
                case '\t' -> written.append("\\t");
                default -> {
                  if (letter == quote) {
                    written.append('\\').append(quote);
                  } else if (isHidden(letter)) {
                    written.append(hidden.apply(letter));
                  } else {
                    written.appendCodePoint(letter);
                  }
                }
              }
            });
    return written.append(quote).toString();
  }

  /** Not to be seen in a file, or read there as the end of a line; all of one UTF-16 unit. */
  private static boolean isHidden(int letter) {
    return Character.isISOControl(letter)
        || letter == '\u2028'
        || letter == '\u2029'
        || letter == '\ufeff'
        || Character.getType(letter) == Character.SURROGATE;
  }
}
