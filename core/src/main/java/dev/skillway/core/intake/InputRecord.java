package dev.skillway.core.intake;

/**
 * A record of an input as it came: a row of a table, a line, or an item of a list. Kept only until
 * its text was asked for.
 */
@FunctionalInterface
public interface InputRecord {
  /**
   * What is written when it is handed back, in the format and dialect of its input, without a line
   * end: the cells of a row but for those that Skillway added once, a JSON object.
   */
  String text();
}
