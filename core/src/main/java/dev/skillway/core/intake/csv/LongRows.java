package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Levels;
import dev.skillway.core.intake.Operations;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Written;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The long table, a row a change: {@code agent,skill[,proficiency][,operation]}. */
final class LongRows implements Rows {
  private final Sheet sheet;
  private final Consumer<Statement> sink;

  /** Columns in which an operation may stand; none where there is one for it. */
  private final int[] unread;

  /** Columns in which a proficiency may stand; none where there is one for it. */
  private final int[] levelless;

  LongRows(Sheet sheet, Consumer<Statement> sink) {
    this.sheet = sheet;
    this.sink = sink;
    this.unread = others(Field.OPERATION);
    this.levelless = others(Field.PROFICIENCY);
  }

  private int[] others(Field field) {
    return sheet.header().fields().containsKey(field)
        ? new int[0]
        : sheet.header().others().stream().mapToInt(column -> column).toArray();
  }

  @Override
  public void take(Row row, RowFaults faults) {
    var written =
        new Written(
            row.cell(Field.AGENT),
            row.cell(Field.SKILL),
            row.cell(Field.PROFICIENCY),
            row.cell(Field.OPERATION));
    Operations.Reading operation =
        written.operation() == null
            ? Operations.Reading.NONE
            : Operations.read(
                written.operation(), () -> row.at(Field.OPERATION), sheet.given().notices());
    Level level =
        written.proficiency() == null ? Level.ABSENT : Levels.ofCell(written.proficiency());
    sink.accept(
        new Statement.Wish(
            row, written, operation.operation(), level, faults(row, operation, faults)));
  }

  private Faults faults(Row row, Operations.Reading operation, RowFaults found) {
    boolean isWell = found.equals(RowFaults.NONE) && operation.problem().isEmpty();
    return isWell && !hasStray(row) ? Faults.NONE : allFaults(row, operation, found);
  }

  private Faults allFaults(Row row, Operations.Reading operation, RowFaults found) {
    List<Problem> others = new ArrayList<>(found.whole());
    Map<Field, Problem> fields = new EnumMap<>(Field.class);
    operation.problem().ifPresent(problem -> fields.put(Field.OPERATION, problem));
    sheet
        .header()
        .fields()
        .forEach(
            (field, column) -> {
              Problem problem = found.cells().get(column);
              if (problem != null) {
                fields.put(field, problem);
              }
            });
    found
        .cells()
        .forEach(
            (column, problem) -> {
              if (!fields.containsValue(problem)) {
                others.add(problem);
              }
            });
    for (int column : unread) {
      if (Operations.isWord(row.cell(column))) {
        others.add(stray(row, column, "an operation", Field.OPERATION));
      }
    }
    for (int column : levelless) {
      if (sheet.isLevel(row.cell(column))) {
        others.add(stray(row, column, "a proficiency", Field.PROFICIENCY));
      }
    }
    return new Faults(List.of(), fields, others);
  }

  /** A table whose operations stand under another name must not have its removals assigned. */
  private boolean hasStray(Row row) {
    for (int i = 0; i < unread.length; i++) {
      if (Operations.isWord(row.cell(unread[i]))) {
        return true;
      }
    }
    for (int i = 0; i < levelless.length; i++) {
      if (sheet.isLevel(row.cell(levelless[i]))) {
        return true;
      }
    }
    return false;
  }

  private static Problem stray(Row row, int column, String what, Field field) {
    return Problem.of(
            Code.KEY_UNKNOWN,
            row.at(column),
            "'%s' may be %s, but this column is not read. Name it %s, or leave it out."
                .formatted(row.cell(column), what, field.word()))
        .received(row.sheet().header().name(column))
        .suggestion(field.word());
  }
}
