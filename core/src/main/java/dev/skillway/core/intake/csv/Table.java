package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Tabular;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One table on its way in, row by row: the first that is not blank is its header. */
final class Table {
  /** Of text that is none, no more is read. */
  private static final int MOST_ILL_WRITTEN = 1_000;

  private final Given given;
  private final Dialect dialect;
  private final Consumer<Statement> sink;

  private @Nullable Sheet sheet;
  private @Nullable Rows rows;
  private long number;
  private long taken;
  private int illWritten;

  /**
   * @param before how many rows stand before the first
   */
  Table(Given given, Dialect dialect, long before, Consumer<Statement> sink) {
    this.given = given;
    this.dialect = dialect;
    this.number = before;
    this.sink = sink;
  }

  /** Takes the row that was read last; false where no more is to be read. */
  boolean take(RowReader reader) {
    number++;
    boolean isSpoiled = reader.takeSpoiled();
    if (reader.isBlank()) {
      return true;
    }
    taken++;
    if (sheet == null || rows == null) {
      return header(reader, isSpoiled);
    }
    if (reader.trouble() == Trouble.NONE && !isSpoiled) {
      var row = new Row(sheet, number, sheet.fitted(reader.cells()), reader.isPlain());
      rows.take(
          row,
          isWell(row, sheet)
              ? RowFaults.NONE
              : new Complaints(sheet, number).of(row, Trouble.NONE, 0, false));
      return true;
    }
    var complaints = new Complaints(sheet, number);
    if (!reader.trouble().isReadable()) {
      tell(complaints.unreadable(reader.trouble(), reader.troubled()));
      return !reader.trouble().isLast() && isBearable();
    }
    var row = new Row(sheet, number, sheet.fitted(reader.cells()), reader.raw());
    rows.take(row, complaints.of(row, reader.trouble(), reader.troubled(), isSpoiled));
    return isBearable();
  }

  /** Whether a row of clean cells needs no closer look. */
  private static boolean isWell(Row row, Sheet sheet) {
    Header header = sheet.header();
    return row.width() <= header.names().size() && header.weighty().isEmpty();
  }

  /** Ends the table, of which all rows were taken. */
  void end() {
    if (taken == 0) {
      tell(
          Problem.of(
              Code.FILE_EMPTY,
              Position.whole(given.input()),
              "There is nothing but blank lines. Check what was to write it."));
    } else if (taken == 1 && sheet != null) {
      tell(
          Problem.of(
              Code.ROWS_MISSING,
              Position.whole(given.input()),
              "There is a header and no row below it. Add a row for each change."));
    }
  }

  /** How its text was written; empty as long as there is no header. */
  Optional<Tabular> style(String charset) {
    return Optional.ofNullable(sheet).map(read -> read.tabular(charset));
  }

  private boolean header(RowReader reader, boolean isSpoiled) {
    List<String> names = List.of(reader.cells());
    var complaints = new Complaints(given, dialect, number);
    if (reader.trouble() != Trouble.NONE) {
      tell(complaints.unreadable(reader.trouble(), reader.troubled()));
      return false;
    }
    if (isSpoiled) {
      names.stream().filter(Words::isSpoiled).forEach(name -> tell(complaints.spoiled(name)));
      return false;
    }
    var header = new HeaderReader(given, dialect, number);
    Optional<Header> read = header.read(names);
    header.problems().forEach(this::tell);
    read.ifPresent(this::begin);
    return read.isPresent();
  }

  private void begin(Header header) {
    sheet = new Sheet(given, dialect, number, header);
    rows = header.isWide() ? new WideRows(sheet, sink) : new LongRows(sheet, sink);
  }

  private boolean isBearable() {
    illWritten++;
    if (illWritten == MOST_ILL_WRITTEN) {
      tell(
          Problem.of(
              Code.ROW_MALFORMED,
              Position.cell(given.input(), number, null),
              "%,d rows up to this one are ill written; the rest was not read. Save the table anew."
                  .formatted(MOST_ILL_WRITTEN)));
    }
    return illWritten < MOST_ILL_WRITTEN;
  }

  private void tell(Problem problem) {
    sink.accept(new Statement.Fault(problem));
  }
}
