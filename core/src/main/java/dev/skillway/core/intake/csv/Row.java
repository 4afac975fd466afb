package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Origin;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A row, as it came; in a long table also where its one wish stands. */
final class Row implements Origin, InputRecord {
  private static final BitSet WELL = new BitSet();

  private final Sheet sheet;
  private final long number;
  private final String[] cells;
  private final boolean isPlain;
  private final BitSet raw;

  /**
   * A row that is well written.
   *
   * @param isPlain whether none of its cells stood in quotes
   */
  Row(Sheet sheet, long number, String[] cells, boolean isPlain) {
    this(sheet, number, cells, isPlain, WELL);
  }

  /**
   * A row that is not.
   *
   * @param raw indices of cells that are ill written, and are handed back as they came
   */
  Row(Sheet sheet, long number, String[] cells, BitSet raw) {
    this(sheet, number, cells, false, raw);
  }

  private Row(Sheet sheet, long number, String[] cells, boolean isPlain, BitSet raw) {
    this.sheet = sheet;
    this.number = number;
    this.cells = cells;
    this.isPlain = isPlain;
    this.raw = raw;
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
    return isPlain ? sheet.plainText(cells) : sheet.text(cells, raw);
  }
}
