package dev.skillway.core.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How a table's text is written (Frictionless Data's word for it: CSV dialect).
 *
 * @param charset its name, as {@link java.nio.charset.Charset#forName} takes it
 * @param byteOrderMark whether it begins with one
 * @param delimiter what parts cells
 * @param quote what stands around a cell that holds a delimiter
 */
public record Dialect(String charset, boolean byteOrderMark, String delimiter, String quote) {
  private static final BitSet NONE = new BitSet();

  /** As RFC 4180 and RFC 8259 have it, and as files are written that nobody handed in. */
  public static final Dialect DEFAULT = new Dialect("UTF-8", false, ",", "\"");

  /** The same in an encoding that has every letter, and says so. */
  public Dialect inUtf8() {
    return new Dialect("UTF-8", true, delimiter, quote);
  }

  /** A row of cells, each in quotes where it needs them (RFC 4180 section 2). */
  public String row(List<String> cells) {
    return row(cells, NONE);
  }

  /**
   * The same.
   *
   * @param asTheyCame indices of cells that are written without any further quotes
   */
  public String row(List<String> cells, BitSet asTheyCame) {
    var row = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        row.append(delimiter);
      }
      if (asTheyCame.get(i)) {
        row.append(cells.get(i));
      } else {
        append(cells.get(i), row);
      }
    }
    return row.toString();
  }

  /** The cells of a {@link #row}, each as it stands there, with its quotes. */
  public List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    int to = end(row, from);
    while (to < row.length()) {
      cells.add(row.substring(from, to));
      from = to + delimiter.length();
      to = end(row, from);
    }
    cells.add(row.substring(from));
    return cells;
  }

  /** Where the cell ends that begins there. */
  private int end(String row, int from) {
    int at = from;
    boolean isQuoted = row.startsWith(quote, at);
    while (isQuoted) {
      int closing = row.indexOf(quote, at + 1);
      at = closing < 0 ? row.length() : closing + 1;
      isQuoted = row.startsWith(quote, at);
    }
    int next = row.indexOf(delimiter, at);
    return next < 0 ? row.length() : next;
  }

  private void append(String cell, StringBuilder row) {
    if (needsQuotes(cell)) {
      row.append(quote).append(cell.replace(quote, quote + quote)).append(quote);
    } else {
      row.append(cell);
    }
  }

  /**
   * Also where a delimiter may begin in the cell and end behind it, and where a quote of the other
   * kind begins it, by which the dialect would be taken for another; blanks at an end are kept.
   */
  private boolean needsQuotes(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    return cell.indexOf(delimiter.charAt(0)) >= 0
        || cell.contains(quote)
        || cell.indexOf('\n') >= 0
        || cell.indexOf('\r') >= 0
        || cell.charAt(0) <= ' '
        || cell.charAt(0) == '"'
        || cell.charAt(0) == '\''
        || cell.charAt(cell.length() - 1) <= ' ';
  }
}
