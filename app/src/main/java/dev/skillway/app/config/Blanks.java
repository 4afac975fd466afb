package dev.skillway.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts variables of the environment where a dollar sign and a name in braces stand. */
record Blanks(Map<String, String> environment) {
  /** A blank; two dollar signs say that none is meant. */
  private static final Pattern BLANK =
      Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_]*)}|\\$\\{");

  private static final Pattern ALONE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*}");

  /**
   * A text with what it stands for.
   *
   * @param unset the names of variables that are not set, or empty
   * @param isBroken whether a blank is not closed, or names no variable
   */
  record Filled(String text, List<String> unset, boolean isBroken, boolean isChanged) {}

  /** Whether a text is one blank and nothing else. */
  static boolean isOne(String text) {
    return ALONE.matcher(text).matches();
  }

  Filled fill(String text) {
    var unset = new ArrayList<String>();
    boolean isBroken = false;
    boolean isChanged = false;
    var filled = new StringBuilder();
    Matcher blank = BLANK.matcher(text);
    while (blank.find()) {
      String name = blank.group(1);
      isBroken |= name == null && blank.group().length() == 2;
      isChanged |= name != null;
      String value = name == null ? "${" : environment.getOrDefault(name, "").strip();
      if (value.isEmpty()) {
        unset.add(String.valueOf(name));
      }
      blank.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    blank.appendTail(filled);
    return new Filled(filled.toString(), List.copyOf(unset), isBroken, isChanged);
  }
}
