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
import org.jspecify.annotations.Nullable;

/** A table with a row a change, in its own dialect. */
final class LongSheet implements Sheet {
  private final Writer out;
  private final ResultKind kind;
  private final Tabular table;
  private final Dialect dialect;

  /** Implied removals need a column for their operation. */
  private final boolean addsOperation;

  LongSheet(Writer out, ResultKind kind, Tabular table, boolean implies) throws IOException {
    this.out = out;
    this.kind = kind;
    this.table = table;
    this.dialect = table.dialect();
    this.addsOperation = implies && !table.fields().containsKey(Field.OPERATION);
    List<String> header = new ArrayList<>(table.header());
    if (addsOperation) {
      header.add(Field.OPERATION.word());
    }
    header.addAll(kind.added());
    line(dialect.row(header));
  }

  @Override
  public void record(String text, List<OutcomeRow> outcomes) throws IOException {
    List<String> more = new ArrayList<>();
    if (addsOperation) {
      more.add("");
    }
    if (!outcomes.isEmpty()) {
      more.addAll(added(outcomes.getFirst()));
    }
    line(more.isEmpty() ? text : text + dialect.delimiter() + dialect.row(more));
  }

  @Override
  public void implied(OutcomeRow outcome) throws IOException {
    int width = table.header().size();
    List<String> cells =
        new ArrayList<>(Collections.nCopies(addsOperation ? width + 1 : width, ""));
    cells.set(column(Field.AGENT), text(outcome.agent()));
    cells.set(column(Field.SKILL), text(outcome.skill()));
    cells.set(addsOperation ? width : column(Field.OPERATION), Operation.REMOVE.word());
    cells.addAll(added(outcome));
    line(dialect.row(cells));
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }

  private int column(Field field) {
    return Objects.requireNonNull(table.fields().get(field));
  }

  private List<String> added(OutcomeRow outcome) {
    return kind.added().stream().map(column -> text(outcome.value(column))).toList();
  }

  private void line(String row) throws IOException {
    out.write(row);
    out.write('\n');
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
