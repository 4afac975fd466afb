package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Dialect;

/** Puts cells into quotes where their dialect asks for it. */
final class Quoting {
  private Quoting() {}

  static String quoted(String cell, Dialect dialect) {
    String quote = dialect.quote();
    return needsQuotes(cell, dialect) ? quote + cell.replace(quote, quote + quote) + quote : cell;
  }

  private static boolean needsQuotes(String cell, Dialect dialect) {
    char delimiter = dialect.delimiter().charAt(0);
    char quote = dialect.quote().charAt(0);
    for (int i = 0; i < cell.length(); i++) {
      char letter = cell.charAt(i);
      if (letter == delimiter || letter == quote || letter == '\n' || letter == '\r') {
        return true;
      }
    }
    return false;
  }
}
