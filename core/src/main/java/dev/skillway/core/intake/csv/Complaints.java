package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Given;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with how a row is written. */
final class Complaints {
  private final Given given;
  private final Dialect dialect;
  private final @Nullable Sheet sheet;
  private final long row;

  Complaints(Given given, Dialect dialect, long row) {
    this(given, dialect, null, row);
  }

  Complaints(Sheet sheet, long row) {
    this(sheet.given(), sheet.dialect(), sheet, row);
  }

  private Complaints(Given given, Dialect dialect, @Nullable Sheet sheet, long row) {
    this.given = given;
    this.dialect = dialect;
    this.sheet = sheet;
    this.row = row;
  }

  /** All that is wrong with a row whose cells are there. */
  RowFaults of(Row read, Trouble trouble, int column, boolean isSpoiled) {
    Header header = read.sheet().header();
    boolean isTooWide = read.width() > header.names().size();
    boolean isWeighty = header.weighty().stream().anyMatch(i -> !read.cell(i).isEmpty());
    if (trouble == Trouble.NONE && !isTooWide && !isWeighty && !isSpoiled) {
      return RowFaults.NONE;
    }
    var whole = new ArrayList<Problem>();
    Map<Integer, Problem> cells = isSpoiled ? spoiled(read) : new TreeMap<>();
    if (trouble != Trouble.NONE) {
      cells.put(column, unreadable(trouble, column));
    }
    if (isTooWide) {
      whole.add(tooWide(read, header.names().size()));
    }
    header.weighty().stream()
        .filter(i -> !read.cell(i).isEmpty())
        .forEach(i -> whole.add(weighty(read, i)));
    return new RowFaults(cells, whole);
  }

  /** What keeps a row from being read. */
  Problem unreadable(Trouble trouble, int column) {
    return Problem.of(Code.ROW_MALFORMED, at(column), detail(trouble));
  }

  private String detail(Trouble trouble) {
    return switch (trouble) {
      case NONE -> throw new IllegalArgumentException("there is no trouble");
      case TEXT_BEHIND_QUOTE ->
          "Text stands behind the closing quote of this cell. Mend the row: within quotes, write a"
              + " quote twice.";
      case QUOTE_OPEN ->
          "The quote that opens this cell is not closed within %,d characters, so where the row ends cannot be told. Mend the row; what follows was not read."
              .formatted(RowReader.MAX_CELL);
      case CELL_TOO_LONG ->
          "The cell is longer than %,d characters. Mend the row; the others were read."
              .formatted(RowReader.MAX_CELL);
      case ROW_TOO_LONG ->
          "The row is longer than %,d characters. Mend the row; the others were read."
              .formatted(RowReader.MAX_ROW);
      case CELLS_TOO_MANY ->
          "The row has more than %,d cells. Mend the row; the others were read."
              .formatted(RowReader.MAX_CELLS);
      case ENDLESS -> "The row does not end. Check what was to write it; nothing more was read.";
    };
  }

  /** A name in a header that holds what no text holds. */
  Problem spoiled(String name) {
    return spoiled(Position.cell(given.input(), row, name), name);
  }

  private Map<Integer, Problem> spoiled(Row read) {
    Map<Integer, Problem> cells = new TreeMap<>();
    for (int i = 0; i < read.width(); i++) {
      if (Words.isSpoiled(read.cell(i))) {
        cells.put(i, spoiled(at(i), read.cell(i)));
      }
    }
    return cells;
  }

  private static Problem spoiled(Position at, String cell) {
    String why =
        cell.indexOf('\uFFFD') >= 0
            ? "The cell holds bytes that are no letters in the encoding of the rest. Write it anew,"
                + " and save the table in UTF-8."
            : "The cell holds a character that no text has. Take it out.";
    return Problem.of(Code.ROW_MALFORMED, at, why).received(cell);
  }

  private Problem tooWide(Row read, int width) {
    int added = width - read.sheet().header().own().size();
    return Problem.of(
            Code.ROW_MALFORMED,
            read.item(),
            "The row has %d cells, the header %d. Put a cell that holds %s in %s quotes."
                .formatted(
                    read.width() - added,
                    width - added,
                    delimiter(),
                    dialect.quote().equals("'") ? "single" : "double"))
        .received(read.text());
  }

  private String delimiter() {
    return switch (dialect.delimiter()) {
      case "," -> "a comma";
      case ";" -> "a semicolon";
      case "\t" -> "a tab";
      case " " -> "a blank";
      default -> "'" + dialect.delimiter() + "'";
    };
  }

  private static Problem weighty(Row read, int column) {
    if (read.sheet().header().names().get(column).isEmpty()) {
      return nameless(read, column);
    }
    String name = read.sheet().header().name(column);
    return Problem.of(
            Code.KEY_UNKNOWN,
            read.at(column),
            "'%s' would change the meaning and is not read here. Leave the cell empty or the column out; to take a skill away, use the operation remove."
                .formatted(Problem.excerpt(name)))
        .received(name);
  }

  private static Problem nameless(Row read, int column) {
    return Problem.of(
            Code.ROW_MALFORMED,
            read.at(column),
            "Column %d has no name, so what stands there is not read. Name the column in the header, or empty the cell."
                .formatted(column + 1))
        .received(read.cell(column));
  }

  private Position at(int column) {
    return sheet == null ? Position.cell(given.input(), row, null) : sheet.at(row, column);
  }
}
