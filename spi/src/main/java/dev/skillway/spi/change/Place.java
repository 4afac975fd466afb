package dev.skillway.spi.change;

import org.jspecify.annotations.Nullable;

/** Where in a body or file something stands. */
public sealed interface Place {
  /** The whole of it: the fault lies in no member. */
  record Whole() implements Place {}

  /** A JSON Pointer (RFC 6901) such as {@code /items/0/skillId}. */
  record Pointer(String pointer) implements Place {}

  /**
   * A value in one of several bodies, a line each (NDJSON).
   *
   * @param line 1-based
   * @param pointer a JSON Pointer into the body of that line; empty for the whole of it
   */
  record Line(long line, String pointer) implements Place {}

  /**
   * A cell, or a whole row, of a table.
   *
   * @param row 1-based, as a spreadsheet counts: the header is row 1
   * @param column the header of its column; null for the whole row
   */
  record Cell(long row, @Nullable String column) implements Place {}

  /** A header of a request, by its usual spelling. */
  record Header(String name) implements Place {}

  /** A parameter of a request's path or query. */
  record Parameter(String name) implements Place {}

  /** A character of a text that could not be read at all; both are 1-based. */
  record LineColumn(long line, long column) implements Place {}
}
