package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Levels;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Operations;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Tabular;
import dev.skillway.core.intake.Written;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One table on its way in, row by row: the first that is not blank is its header. */
final class Table {
  private final String input;
  private final Notices notices;
  private final Consumer<Statement> sink;

  /** The same few names and ids stand in many rows; each is kept once. */
  private final Map<String, String> words = new HashMap<>();

  private @Nullable Header header;
  private long row;
  private long wishes;

  Table(String input, Notices notices, Consumer<Statement> sink) {
    this.input = input;
    this.notices = notices;
    this.sink = sink;
  }

  /** Takes the next row; problems are of the table as a whole. */
  List<Problem> row(List<String> cells) {
    row++;
    if (isBlank(cells)) {
      return List.of();
    }
    if (header != null) {
      wishes++;
      sink.accept(wish(header, cells));
      return List.of();
    }
    return switch (Header.read(input, cells, notices)) {
      case Header.Reading.Read(var read) -> {
        header = read;
        yield List.of();
      }
      case Header.Reading.Unreadable(var problems) -> problems;
    };
  }

  /** Ends the table. */
  List<Problem> end() {
    if (wishes > 0) {
      return List.of();
    }
    return List.of(
        header == null
            ? Problem.of(
                Code.FILE_EMPTY, Position.whole(input), "There is nothing but blank lines.")
            : Problem.of(
                Code.ROWS_MISSING,
                Position.whole(input),
                "There is a header and no row below it. Add a row for each change."));
  }

  /** The row after the last that was taken. */
  Position nextRow() {
    return Position.cell(input, row + 1, null);
  }

  /** How its text was written; empty as long as there is no header. */
  Optional<Tabular> style() {
    return Optional.ofNullable(header)
        .map(read -> new Tabular(Dialect.DEFAULT, read.own(), read.columns(), List.of()));
  }

  private Statement.Wish wish(Header header, List<String> cells) {
    var origin = new Row(this.input, header, row, List.copyOf(cells));
    var written =
        new Written(
            cell(header, cells, Field.AGENT),
            cell(header, cells, Field.SKILL),
            cell(header, cells, Field.PROFICIENCY),
            cell(header, cells, Field.OPERATION));
    Operations.Reading operation =
        written.operation() == null
            ? Operations.Reading.NONE
            : Operations.read(written.operation(), () -> origin.at(Field.OPERATION), notices);
    Level level =
        written.proficiency() == null ? Level.ABSENT : Levels.ofCell(written.proficiency());
    return new Statement.Wish(
        origin, written, operation.operation(), level, faults(origin, operation, cells));
  }

  private static Faults faults(Row origin, Operations.Reading operation, List<String> cells) {
    Map<Field, Problem> fields =
        operation.problem().map(problem -> Map.of(Field.OPERATION, problem)).orElse(Map.of());
    List<Problem> others =
        cells.size() > origin.header().names().size()
            ? List.of(tooWide(origin, cells, origin.header().names().size()))
            : strayOperations(origin, cells);
    return fields.isEmpty() && others.isEmpty()
        ? Faults.NONE
        : new Faults(List.of(), fields, others);
  }

  /** A table whose operations stand under another name must not have its removals assigned. */
  private static List<Problem> strayOperations(Row origin, List<String> cells) {
    Header header = origin.header();
    if (header.columns().containsKey(Field.OPERATION)) {
      return List.of();
    }
    return header.unread().stream()
        .filter(column -> column < cells.size() && Operations.isWord(cells.get(column).strip()))
        .map(column -> stray(origin, header.names().get(column).strip(), cells.get(column)))
        .toList();
  }

  private static Problem stray(Row origin, String column, String cell) {
    return Problem.of(
            Code.KEY_UNKNOWN,
            Position.cell(origin.input(), origin.row(), column),
            "'%s' is an operation, but this column is not read. Name it operation."
                .formatted(cell.strip()))
        .received(column)
        .suggestion(Field.OPERATION.word());
  }

  private static Problem tooWide(Row origin, List<String> cells, int width) {
    return Problem.of(
            Code.ROW_MALFORMED,
            origin.item(),
            "The row has %d cells, the header %d. Put a cell that holds a comma in double quotes."
                .formatted(cells.size(), width))
        .received(String.join(",", cells));
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String cell(Header header, List<String> cells, Field field) {
    Integer column = header.columns().get(field);
    if (column == null || column >= cells.size()) {
      return null;
    }
    String text = cells.get(column).strip();
    return text.isEmpty() ? null : words.computeIfAbsent(text, same -> same);
  }

  /** Where a wish of a table stands. */
  private record Row(String input, Header header, long row, List<String> cells)
      implements Origin, InputRecord {
    @Override
    public Position item() {
      return Position.cell(input, row, null);
    }

    @Override
    public Position at(Field field) {
      return Position.cell(input, row, header.name(field));
    }

    @Override
    public InputRecord record() {
      return this;
    }

    @Override
    public String text() {
      return Dialect.DEFAULT.row(cells);
    }
  }
}
