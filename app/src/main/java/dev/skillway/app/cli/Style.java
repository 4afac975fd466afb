package dev.skillway.app.cli;

/** Colours (ECMA-48, SGR), where they are wanted. */
final class Style {
  private final boolean colours;

  Style(boolean colours) {
    this.colours = colours;
  }

  String red(String text) {
    return wrap("31", text);
  }

  String green(String text) {
    return wrap("32", text);
  }

  String yellow(String text) {
    return wrap("33", text);
  }

  String dim(String text) {
    return wrap("2", text);
  }

  private String wrap(String code, String text) {
    return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
