package dev.skillway.core.job;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Tabular;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table with a row an agent and a column a skill, in its own dialect: of each row those cells
 * that are of the file's kind. What a replacement implied stands in columns of their own.
 */
final class WideSheet implements Sheet {
  private final Writer out;
  private final ResultKind kind;
  private final Tabular table;
  private final Dialect dialect;
  private final List<String> implied;

  /**
   * @param implied ids of the skills that a replacement implied to take away
   */
  WideSheet(Writer out, ResultKind kind, Tabular table, List<String> implied) throws IOException {
    this.out = out;
    this.kind = kind;
    this.table = table;
    this.dialect = table.dialect();
    this.implied = List.copyOf(implied);
    List<String> header = new ArrayList<>(table.header());
    header.addAll(implied);
    header.addAll(kind.added());
    line(header);
  }

  @Override
  public void record(String text, List<OutcomeRow> outcomes) throws IOException {
    record(text, outcomes, Set.of());
  }

  /**
   * Writes a record.
   *
   * @param others indices of the cells that are of another file's kind
   */
  void record(String text, List<OutcomeRow> outcomes, Set<Integer> others) throws IOException {
    record(text, parts(outcomes), others, outcomes);
  }

  /** Indices of the cells that some outcomes are of. */
  static Set<Integer> parts(List<OutcomeRow> outcomes) {
    return outcomes.stream()
        .map(OutcomeRow::part)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Writes those cells of a record of which nothing was tried. */
  void untried(String text, Set<Integer> told) throws IOException {
    List<String> cells = dialect.cells(text);
    Set<Integer> parts =
        table.skills().stream()
            .filter(part -> !told.contains(part))
            .filter(part -> part < cells.size() && !cells.get(part).isBlank())
            .collect(Collectors.toSet());
    if (!parts.isEmpty()) {
      record(text, parts, told, List.of());
    }
  }

  private void record(
      String text, Set<Integer> parts, Set<Integer> others, List<OutcomeRow> outcomes)
      throws IOException {
    List<String> cells = dialect.cells(text);
    for (int i = 0; i < cells.size(); i++) {
      boolean isElsewhere = table.skills().contains(i) || others.contains(i);
      if (isElsewhere && !parts.contains(i)) {
        cells.set(i, "");
      }
    }
    List<String> added = new ArrayList<>(Collections.nCopies(implied.size(), ""));
    if (!kind.added().isEmpty()) {
      added.add(reasons(outcomes));
    }
    String row = String.join(dialect.delimiter(), cells);
    write(added.isEmpty() ? row : row + dialect.delimiter() + dialect.row(added));
  }

  /** Each cell's problem, with the name of its column. */
  private String reasons(List<OutcomeRow> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                outcome.part() == null
                    ? String.valueOf(outcome.problem())
                    : table.header().get(outcome.part()).strip() + ": " + outcome.problem())
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  @Override
  public void implied(OutcomeRow outcome) throws IOException {
    List<String> cells =
        new ArrayList<>(Collections.nCopies(table.header().size() + implied.size(), ""));
    cells.set(
        Objects.requireNonNull(table.fields().get(Field.AGENT)),
        Objects.requireNonNull(outcome.agent()));
    cells.set(table.header().size() + implied.indexOf(outcome.skill()), Operation.REMOVE.word());
    if (!kind.added().isEmpty()) {
      cells.add(reasons(List.of(outcome)));
    }
    line(cells);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }

  private void line(List<String> cells) throws IOException {
    write(dialect.row(cells));
  }

  private void write(String row) throws IOException {
    out.write(row);
    out.write('\n');
  }
}
