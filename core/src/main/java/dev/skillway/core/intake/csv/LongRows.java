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

  LongRows(Sheet sheet, Consumer<Statement> sink) {
    this.sheet = sheet;
    this.sink = sink;
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
    strayOperations(row, others);
    return fields.isEmpty() && others.isEmpty()
        ? Faults.NONE
        : new Faults(List.of(), fields, others);
  }

  /** A table whose operations stand under another name must not have its removals assigned. */
  private void strayOperations(Row row, List<Problem> others) {
    Header header = sheet.header();
    if (header.fields().containsKey(Field.OPERATION)) {
      return;
    }
    for (int column : header.others()) {
      if (Operations.isWord(row.cell(column))) {
        others.add(stray(row, column));
      }
    }
  }

  private static Problem stray(Row row, int column) {
    return Problem.of(
            Code.KEY_UNKNOWN,
            row.at(column),
            "'%s' is an operation, but this column is not read. Name it operation."
                .formatted(row.cell(column)))
        .received(row.sheet().header().name(column))
        .suggestion(Field.OPERATION.word());
  }
}
