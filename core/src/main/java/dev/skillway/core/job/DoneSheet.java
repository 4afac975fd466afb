package dev.skillway.core.job;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Tabular;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is done of a wide table, a row a change: a cell has no room for before and after. */
final class DoneSheet implements Sheet {
  private final Sheet rows;
  private final Dialect dialect;

  DoneSheet(Writer out, Dialect dialect) throws IOException {
    this.dialect = dialect;
    this.rows = new LongSheet(out, ResultKind.DONE, table(dialect), false);
  }

  /** A long table with the documented columns. */
  static Tabular table(Dialect dialect) {
    return new Tabular(
        dialect,
        List.of("agent", "skill", "proficiency", "operation"),
        Map.of(Field.AGENT, 0, Field.SKILL, 1, Field.PROFICIENCY, 2, Field.OPERATION, 3),
        List.of());
  }

  @Override
  public void record(String text, List<OutcomeRow> outcomes) throws IOException {
    for (OutcomeRow outcome : outcomes) {
      String after = Objects.requireNonNullElse(outcome.after(), "");
      String operation = after.isEmpty() ? Operation.REMOVE.word() : "";
      rows.record(
          dialect.row(
              List.of(
                  Objects.requireNonNullElse(outcome.agent(), ""),
                  Objects.requireNonNullElse(outcome.skill(), ""),
                  after,
                  operation)),
          List.of(outcome));
    }
  }

  @Override
  public void implied(OutcomeRow outcome) throws IOException {
    rows.implied(outcome);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
