package dev.skillway.app.cli;

import java.util.regex.Pattern;

/** Makes text that others wrote safe to print: a terminal obeys control characters. */
final class Printable {
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]");

  private Printable() {}

  static String of(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }
}
