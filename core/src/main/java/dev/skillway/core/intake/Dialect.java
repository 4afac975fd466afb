package dev.skillway.core.intake;

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
  /** As RFC 4180 and RFC 8259 have it, and as files are written that nobody handed in. */
  public static final Dialect DEFAULT = new Dialect("UTF-8", false, ",", "\"");

  /** A row of cells, each in quotes where it needs them (RFC 4180 section 2). */
  public String row(List<String> cells) {
    var row = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        row.append(delimiter);
      }
      append(cells.get(i), row);
    }
    return row.toString();
  }

  private void append(String cell, StringBuilder row) {
    if (needsQuotes(cell)) {
      row.append(quote).append(cell.replace(quote, quote + quote)).append(quote);
    } else {
      row.append(cell);
    }
  }

  /** Also where a delimiter may begin in the cell and end behind it; blanks at an end are kept. */
  private boolean needsQuotes(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    return cell.indexOf(delimiter.charAt(0)) >= 0
        || cell.contains(quote)
        || cell.indexOf('\n') >= 0
        || cell.indexOf('\r') >= 0
        || cell.charAt(0) <= ' '
        || cell.charAt(cell.length() - 1) <= ' ';
  }
}
