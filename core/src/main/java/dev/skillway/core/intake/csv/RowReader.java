package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Dialect;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Takes text apart into rows of stripped cells, as RFC 4180 has them, in any dialect. A row that is
 * not well written is told by its {@link Trouble}, and the next one is read: that, and delimiters
 * of several letters, is what FastCSV does not do.
 */
final class RowReader {
  static final int MAX_CELL = 1 << 20;
  static final int MAX_ROW = 1 << 22;

  /** As many columns as a spreadsheet has. */
  static final int MAX_CELLS = 1 << 14;

  /** What is longer is passed over no further. */
  private static final int MAX_PASSED = 1 << 28;

  private final Reader text;
  private final String delimiter;
  private final char first;
  private final char quote;
  private final Words words = new Words();

  private char[] buffer;
  private int end;

  /** Where the cell begins that is being read; what stands before it is forgotten. */
  private int begin;

  private int at;
  private boolean isEnded;
  private boolean isBehindReturn;

  private String[] cells = new String[16];
  private int count;
  private int length;
  private long passed;
  private Trouble trouble = Trouble.NONE;
  private int troubled;
  private int quoted;
  private int quotedBefore;

  /** Cells of this row that have text behind their closing quote: they are as they came. */
  private final BitSet raw = new BitSet();

  /**
   * @param beginning what was read of the text already
   */
  RowReader(String beginning, Reader text, Dialect dialect) {
    this.text = text;
    this.delimiter = dialect.delimiter();
    this.first = delimiter.charAt(0);
    this.quote = dialect.quote().charAt(0);
    this.buffer = beginning.toCharArray();
    this.end = buffer.length;
  }

  /** Reads the next row; false where there is none. */
  boolean next() throws IOException {
    count = 0;
    length = 0;
    passed = 0;
    trouble = Trouble.NONE;
    quotedBefore = quoted;
    raw.clear();
    begin = at;
    if (isBehindReturn && has() && buffer[at] == '\n') {
      begin = ++at;
    }
    isBehindReturn = false;
    if (!has()) {
      return false;
    }
    while (cell()) {
      begin = at;
    }
    return true;
  }

  /** The row's cells. */
  String[] cells() {
    return Arrays.copyOf(cells, count);
  }

  int width() {
    return count;
  }

  boolean isBlank() {
    return length == 0 && trouble == Trouble.NONE;
  }

  Trouble trouble() {
    return trouble;
  }

  /** Index of the cell that the trouble is with. */
  int troubled() {
    return troubled;
  }

  /** Indices of the cells that are no value, but their text with its quotes. */
  BitSet raw() {
    return (BitSet) raw.clone();
  }

  /** Whether cells of this row have letters that no text has; can be asked once. */
  boolean takeSpoiled() {
    return words.takeSpoiled();
  }

  /** How many cells stood in quotes so far. */
  int quoted() {
    return quoted;
  }

  /** Whether no cell of this row stood in quotes. */
  boolean isPlain() {
    return quoted == quotedBefore;
  }

  /** Reads a cell and what parts it from the next; whether there is a next one in the row. */
  private boolean cell() throws IOException {
    while (has() && isBlank(buffer[at])) {
      at++;
    }
    return isQuote() ? quotedCell() : plainCell();
  }

  private boolean plainCell() throws IOException {
    do {
      at = toEnd(at);
      while (at < end) {
        if (isEnd(buffer[at])) {
          return ended(begin, at);
        }
        at = toEnd(at + 1);
      }
    } while (fill());
    if (isEnded) {
      return ended(begin, at);
    }
    trouble(Trouble.CELL_TOO_LONG);
    return passLine();
  }

  /** Where the next letter stands with which a cell may end. */
  private int toEnd(int from) {
    char[] letters = buffer;
    int stop = end;
    char part = first;
    int i = from;
    while (i < stop && letters[i] > '\r' && letters[i] != part) {
      i++;
    }
    return i;
  }

  private boolean quotedCell() throws IOException {
    quoted++;
    begin = at;
    at++;
    boolean isDoubled = false;
    while (true) {
      if (!toQuote()) {
        trouble(Trouble.QUOTE_OPEN);
        return false;
      }
      at++;
      if (!isQuote()) {
        break;
      }
      isDoubled = true;
      at++;
    }
    int closing = at - 1 - begin;
    while (has() && isBlank(buffer[at])) {
      at++;
    }
    if (has() && !isEnd(buffer[at])) {
      trouble(Trouble.TEXT_BEHIND_QUOTE);
      raw.set(count);
      return plainCell();
    }
    return ended(begin + 1, isDoubled ? single(begin + closing) : begin + closing);
  }

  private boolean isQuote() throws IOException {
    return has() && buffer[at] == quote;
  }

  /** Goes on to the next quote; false where none comes. */
  private boolean toQuote() throws IOException {
    do {
      while (at < end) {
        if (buffer[at] == quote) {
          return true;
        }
        at++;
      }
    } while (fill());
    return false;
  }

  /** Makes one quote of two; where the cell ends then. */
  private int single(int closing) {
    int to = begin + 1;
    for (int from = begin + 1; from < closing; from++) {
      buffer[to++] = buffer[from];
      if (buffer[from] == quote) {
        from++;
      }
    }
    return to;
  }

  /** Whether a cell ends here, at the letter that stands there. */
  private boolean isEnd(char letter) throws IOException {
    return letter == '\n' || letter == '\r' || (letter == first && isDelimiter());
  }

  private boolean isDelimiter() throws IOException {
    if (delimiter.length() == 1) {
      return true;
    }
    while (end - at < delimiter.length() && fill()) {}
    if (end - at < delimiter.length()) {
      return false;
    }
    for (int i = 1; i < delimiter.length(); i++) {
      if (buffer[at + i] != delimiter.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes a cell, and passes over what ends it; whether that is a delimiter. */
  private boolean ended(int from, int to) throws IOException {
    add(from, to);
    if (!has()) {
      return false;
    }
    if (buffer[at] == '\n' || buffer[at] == '\r') {
      isBehindReturn = buffer[at] == '\r';
      at++;
      return false;
    }
    at += delimiter.length();
    return true;
  }

  private void add(int from, int to) {
    int left = from;
    int right = to;
    while (left < right && isSpace(buffer[left])) {
      left++;
    }
    while (left < right && isSpace(buffer[right - 1])) {
      right--;
    }
    length += right - left;
    if (right - left > MAX_CELL) {
      trouble(Trouble.CELL_TOO_LONG);
    } else if (length > MAX_ROW) {
      trouble(Trouble.ROW_TOO_LONG);
    } else if (count == MAX_CELLS) {
      trouble(Trouble.CELLS_TOO_MANY);
    } else {
      if (count == cells.length) {
        cells = Arrays.copyOf(cells, count * 2);
      }
      cells[count++] = words.of(buffer, left, right - left);
    }
  }

  /** The first that keeps the row from being read is told. */
  private void trouble(Trouble met) {
    if (trouble.isReadable() && met != trouble) {
      trouble = met;
      troubled = count;
    }
  }

  /** Passes over the rest of the line; no further cell comes. */
  private boolean passLine() throws IOException {
    do {
      while (at < end) {
        char letter = buffer[at++];
        if (letter == '\n' || letter == '\r') {
          isBehindReturn = letter == '\r';
          return false;
        }
      }
      begin = at;
    } while (fill());
    return false;
  }

  private boolean has() throws IOException {
    return at < end || fill();
  }

  /**
   * Reads on, and keeps what stands from the beginning of the cell on; false at the end of the
   * text, or where the cell is too long.
   */
  private boolean fill() throws IOException {
    if (isEnded) {
      return false;
    }
    System.arraycopy(buffer, begin, buffer, 0, end - begin);
    at -= begin;
    end -= begin;
    begin = 0;
    if (buffer.length - end < 2) {
      if (buffer.length > MAX_CELL) {
        return false;
      }
      buffer = Arrays.copyOf(buffer, Math.max(1 << 16, buffer.length * 2));
    }
    int read = text.read(buffer, end, buffer.length - end);
    isEnded = read < 0;
    end += Math.max(0, read);
    passed += Math.max(0, read);
    if (passed > MAX_PASSED) {
      trouble(Trouble.ENDLESS);
      trouble = Trouble.ENDLESS;
      isEnded = true;
    }
    return !isEnded;
  }

  /** Blanks of all kinds, also those that keep lines together or have no width. */
  private static boolean isSpace(char letter) {
    return letter <= ' '
        ? Character.isWhitespace(letter)
        : letter >= '\u00A0'
            && (Character.isSpaceChar(letter)
                || letter == '\u200B'
                || letter == '\u2060'
                || letter == '\uFEFF');
  }

  /** Blanks around quotes say nothing, unless they part cells. */
  private boolean isBlank(char letter) {
    return (letter == ' ' || letter == '\t') && letter != first;
  }
}
