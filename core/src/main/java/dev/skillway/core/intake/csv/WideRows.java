package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Operations;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Written;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The wide table, a row an agent and a column a skill. An empty cell leaves the skill alone. */
final class WideRows implements Rows {
  private final Sheet sheet;
  private final Consumer<Statement> sink;

  /** Columns that may be a misspelt skill. */
  private final BitSet unknown = new BitSet();

  /** Those that are one, whatever stands in them. */
  private final BitSet near = new BitSet();

  private final BitSet told = new BitSet();

  /** How many statements the row came to so far. */
  private int statements;

  WideRows(Sheet sheet, Consumer<Statement> sink) {
    this.sheet = sheet;
    this.sink = sink;
    for (int column : sheet.header().others()) {
      boolean isUnknown = Vocabulary.meaning(sheet.header().name(column)).is(Meaning.Part.UNKNOWN);
      unknown.set(column, isUnknown);
      near.set(column, isUnknown && sheet.given().names().isNearSkill(sheet.header().name(column)));
    }
  }

  @Override
  public void take(Row row, RowFaults faults) {
    Header header = sheet.header();
    statements = 0;
    List<Integer> skills = header.skills();
    for (int i = 0; i < skills.size(); i++) {
      skill(row, skills.get(i), faults);
    }
    for (int column : header.others()) {
      other(row, column, faults);
    }
    faults(faults);
    String agent = row.cell(Field.AGENT);
    if (statements == 0 && agent != null) {
      sink.accept(new Statement.Mention(row.at(Field.AGENT), agent));
    } else if (statements == 0) {
      sink.accept(fault(agentMissing(row)));
    }
  }

  private void skill(Row row, int column, RowFaults faults) {
    if (!row.cell(column).isEmpty()) {
      wish(row, column, faults);
    }
  }

  /** What is no skill of the org is one that is misspelt, where its cell is a wish. */
  private void other(Row row, int column, RowFaults faults) {
    String cell = row.cell(column);
    if (cell.isEmpty() || !unknown.get(column)) {
      return;
    }
    if (near.get(column) || CellWords.isRemoval(cell) || sheet.isLevel(cell)) {
      wish(row, column, faults);
    } else if (!told.get(column)) {
      told.set(column);
      String name = sheet.header().name(column);
      Position at = sheet.at(sheet.headerRow(), column);
      HeaderReader.ignored(sheet.given(), at, name)
          .ifPresent(problem -> sink.accept(new Statement.Fault(problem)));
    }
  }

  /** What is wrong with the row beside its wishes; with none, it has no other place. */
  private void faults(RowFaults faults) {
    faults
        .cells()
        .forEach(
            (column, problem) -> {
              boolean isTold = statements > 0 && isRead(column);
              if (!isTold) {
                statements++;
                sink.accept(fault(problem));
              }
            });
    if (statements == 0) {
      faults.whole().forEach(problem -> sink.accept(fault(problem)));
      statements += faults.whole().size();
    }
  }

  private boolean isRead(int column) {
    Header header = sheet.header();
    return header.skills().contains(column) || header.fields().containsValue(column);
  }

  private void wish(Row row, int column, RowFaults faults) {
    statements++;
    String cell = row.cell(column);
    var origin = new Cell(row, column);
    boolean isRemoval = CellWords.isRemoval(cell);
    Operations.Reading operation = isRemoval ? removal(cell, origin) : Operations.Reading.NONE;
    var written =
        new Written(
            row.cell(Field.AGENT),
            sheet.header().names().get(column),
            isRemoval ? null : cell,
            isRemoval ? cell : null);
    Level level = isRemoval ? Level.ABSENT : CellWords.level(cell);
    sink.accept(
        new Statement.Wish(
            origin, written, operation.operation(), level, faults(column, operation, faults)));
  }

  private Operations.Reading removal(String cell, Cell origin) {
    return Operations.isWord(cell) && !cell.equalsIgnoreCase(Operation.REMOVE.word())
        ? Operations.read(cell, origin::item, sheet.given().notices())
        : new Operations.Reading(Operation.REMOVE, Optional.empty());
  }

  private Faults faults(int column, Operations.Reading operation, RowFaults found) {
    if (found.equals(RowFaults.NONE) && operation.problem().isEmpty()) {
      return Faults.NONE;
    }
    Map<Field, Problem> fields = new EnumMap<>(Field.class);
    operation.problem().ifPresent(problem -> fields.put(Field.OPERATION, problem));
    put(fields, Field.AGENT, found.cells().get(sheet.header().fields().get(Field.AGENT)));
    put(fields, Field.PROFICIENCY, found.cells().get(column));
    return new Faults(List.of(), fields, new ArrayList<>(found.whole()));
  }

  private static void put(Map<Field, Problem> fields, Field field, @Nullable Problem problem) {
    if (problem != null) {
      fields.put(field, problem);
    }
  }

  private static Problem agentMissing(Row row) {
    return Problem.of(
        Code.FIELD_MISSING,
        row.at(Field.AGENT),
        "The row names no agent. Name one, or take the row out.");
  }

  /** What is wrong with a row, of which then the other rows may be applied. */
  private static Statement.Fault fault(Problem problem) {
    return new Statement.Fault(problem, List.of(), false);
  }
}
