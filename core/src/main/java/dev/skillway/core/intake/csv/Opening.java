package dev.skillway.core.intake.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a table's text begins, without blank lines and the line in which Excel is told the delimiter.
 *
 * @param rows how many lines were passed over
 * @param delimiter what {@code sep=} says
 * @param text the first letters behind these
 * @param isAll whether the text ends with them
 */
record Opening(long rows, Optional<String> delimiter, String text, boolean isAll) {
  private static final int LENGTH = 1 << 16;
  private static final Pattern SEPARATOR =
      Pattern.compile("(?i)\"?sep=([^\\p{L}\\p{N}\"'\\r\\n]{1,4})\"?[ \\t]*(\\r\\n|\\n|\\r|$)");

  static Opening of(Reader reader) throws IOException, InterruptedException {
    char[] letters = new char[LENGTH];
    long rows = 0;
    boolean isBehindReturn = false;
    while (true) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      int length = fill(reader, letters, 0);
      int line = 0;
      for (int i = 0; i < length; i++) {
        char letter = letters[i];
        if (letter == '\n' || letter == '\r') {
          rows += letter == '\n' && isBehindReturn ? 0 : 1;
          line = i + 1;
        } else if (!Character.isWhitespace(letter)) {
          System.arraycopy(letters, line, letters, 0, length - line);
          int all = fill(reader, letters, length - line);
          return of(rows, letters, all);
        }
        isBehindReturn = letter == '\r';
      }
      if (length < LENGTH - 1) {
        return new Opening(rows, Optional.empty(), "", true);
      }
    }
  }

  private static Opening of(long rows, char[] letters, int length) {
    boolean isAll = length < LENGTH - 1;
    Matcher told = SEPARATOR.matcher(new String(letters, 0, Math.min(length, 20)));
    boolean isTold = told.lookingAt();
    int from = isTold ? told.end() : 0;
    return new Opening(
        isTold ? rows + 1 : rows,
        isTold ? Optional.of(told.group(1)) : Optional.empty(),
        new String(letters, from, length - from),
        isAll);
  }

  /** How much is there then; room for two letters and more is left only at the end of the text. */
  private static int fill(Reader reader, char[] letters, int from) throws IOException {
    int at = from;
    while (letters.length - at > 1) {
      int read = reader.read(letters, at, letters.length - at);
      if (read < 0) {
        return at;
      }
      at += read;
    }
    return at;
  }
}
