package dev.skillway.core.intake.csv;

/** What keeps a row from being read as it stands. */
enum Trouble {
  NONE,
  /** Text stands between a closing quote and the next delimiter; the row was read all the same. */
  TEXT_BEHIND_QUOTE,
  /** A quote is not closed: where the row ends is not known, nor is anything behind it. */
  QUOTE_OPEN,
  /** A cell is too long to be gathered in memory; the row was passed over. */
  CELL_TOO_LONG,
  ROW_TOO_LONG,
  CELLS_TOO_MANY,
  /** No line end comes. */
  ENDLESS;

  /** Whether the row's cells are there. */
  boolean isReadable() {
    return this == NONE || this == TEXT_BEHIND_QUOTE;
  }

  /** Whether nothing can be read behind it. */
  boolean isLast() {
    return this == QUOTE_OPEN || this == ENDLESS;
  }
}
