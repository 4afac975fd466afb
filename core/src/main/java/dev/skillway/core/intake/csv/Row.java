package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Origin;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;
import org.jspecify.annotations.Nullable;

/** A row, as it came; in a long table also where its one wish stands. */
final class Row implements Origin, InputRecord {
  private final Sheet sheet;
  private final long number;
  private final String[] cells;
  private final boolean isPlain;

  /**
   * @param isPlain whether none of its cells stood in quotes
   */
  Row(Sheet sheet, long number, String[] cells, boolean isPlain) {
    this.sheet = sheet;
    this.number = number;
    this.cells = cells;
    this.isPlain = isPlain;
  }

  Sheet sheet() {
    return sheet;
  }

  int width() {
    return cells.length;
  }

  /** What a cell says; empty where the row has none. */
  String cell(int column) {
    return column < cells.length ? cells[column] : "";
  }

  /** What the cell of a field says; null where there is nothing. */
  @Nullable String cell(Field field) {
    Integer column = sheet.column(field);
    return column == null || cell(column).isEmpty() ? null : cell(column);
  }

  Position at(int column) {
    return sheet.at(number, column);
  }

  @Override
  public Position item() {
    return Position.cell(sheet.input(), number, null);
  }

  @Override
  public Position at(Field field) {
    return Position.cell(sheet.input(), number, sheet.header().name(field));
  }

  @Override
  public InputRecord record() {
    return this;
  }

  @Override
  public String text() {
    return sheet.text(cells, isPlain);
  }
}
