package dev.skillway.core.intake;

import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;

/** Where a wish stands in its input; kept small, since every wish has one. */
public interface Origin {
  int WHOLE = -1;

  /** The item or row as a whole. */
  Position item();

  /** One of its fields; where it is missing, the place where it belongs. */
  Position at(Field field);

  /** The record that it stands in: one object for all wishes of a record. */
  InputRecord record();

  /**
   * Index in {@link Tabular#header} of the one cell of its record that is its own; {@value #WHOLE}
   * where the record says nothing else.
   */
  default int part() {
    return WHOLE;
  }
}
