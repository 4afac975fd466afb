package dev.skillway.core.intake.csv;

/** Makes statements of rows. */
sealed interface Rows permits LongRows, WideRows {
  void take(Row row, RowFaults faults);
}
