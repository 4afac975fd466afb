package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Levels;
import dev.skillway.core.intake.Tabular;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all rows of a table have in common. */
final class Sheet {
  private final Given given;
  private final Dialect dialect;
  private final long headerRow;
  private final Header header;

  /** The header's, where they are found sooner: they are asked for in every row. */
  private final Map<Field, Integer> columns = new EnumMap<>(Field.class);

  /**
   * @param headerRow number of the row that names the columns
   */
  Sheet(Given given, Dialect dialect, long headerRow, Header header) {
    this.given = given;
    this.dialect = dialect;
    this.headerRow = headerRow;
    this.header = header;
    this.columns.putAll(header.fields());
  }

  Given given() {
    return given;
  }

  Dialect dialect() {
    return dialect;
  }

  long headerRow() {
    return headerRow;
  }

  Header header() {
    return header;
  }

  /** The column of a field; null where the table has none. */
  @Nullable Integer column(Field field) {
    return columns.get(field);
  }

  String input() {
    return given.input();
  }

  Position at(long row, int column) {
    return Position.cell(input(), row, header.name(column));
  }

  /** A row's own cells in the dialect, where none of them stood in quotes. */
  String plainText(String[] cells) {
    return cells.length == header.names().size() && isAllOwn()
        ? String.join(dialect.delimiter(), cells)
        : text(cells, new BitSet());
  }

  private boolean isAllOwn() {
    return header.own().size() == header.names().size();
  }

  /**
   * A row's own cells in the dialect, at least as many as the header has: what is added stands
   * behind them.
   *
   * @param raw indices of cells that are written as they came
   */
  String text(String[] cells, BitSet raw) {
    int width = header.names().size();
    var own = new ArrayList<String>(cells.length);
    var asItCame = new BitSet();
    for (int column : cells.length > width ? header.ownOf(cells.length) : header.own()) {
      asItCame.set(own.size(), raw.get(column));
      own.add(column < cells.length ? cells[column] : "");
    }
    return dialect.row(own, asItCame);
  }

  /** Whether a cell says a proficiency, of whatever skill. */
  boolean isLevel(String cell) {
    return Levels.ofNumber(cell).isPresent()
        || Levels.meant(cell).isPresent()
        || given.names().isLevel(cell);
  }

  /** Cells without the empty ones behind the last column, which spreadsheets write. */
  String[] fitted(String[] cells) {
    int width = header.names().size();
    for (int column = width; column < cells.length; column++) {
      if (!cells[column].isEmpty()) {
        return cells;
      }
    }
    return cells.length > width ? Arrays.copyOf(cells, width) : cells;
  }

  /** How it was written, in a charset that is known now. */
  Tabular tabular(String charset) {
    Map<Field, Integer> fields = new EnumMap<>(Field.class);
    header.fields().forEach((field, column) -> fields.put(field, part(column)));
    return new Tabular(
        new Dialect(charset, dialect.byteOrderMark(), dialect.delimiter(), dialect.quote()),
        header.own().stream().map(header.names()::get).toList(),
        fields,
        header.skills().stream().map(this::part).toList());
  }

  /** The index of a column among those that are the table's own. */
  int part(int column) {
    return Collections.binarySearch(header.own(), column);
  }
}
