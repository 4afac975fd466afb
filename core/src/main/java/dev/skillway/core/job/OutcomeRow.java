package dev.skillway.core.job;

import dev.skillway.spi.change.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change's row in the account of its job.
 *
 * @param record number of the record that it was read of; null for a removal that a replacement
 *     implied
 * @param part index of its cell in a wide record; null where the record is its own
 * @param agent the agent's id or, where it is not known, what was written
 * @param skill likewise
 */
public record OutcomeRow(
    @Nullable Integer record,
    @Nullable Integer part,
    @Nullable String agent,
    @Nullable String skill,
    Outcome outcome,
    @Nullable String before,
    @Nullable String after,
    @Nullable String problem) {

  ResultKind kind() {
    return ResultKind.of(outcome);
  }

  /** What stands in a column of a result. */
  public @Nullable String value(String column) {
    return switch (column) {
      case "agent" -> agent;
      case "skill" -> skill;
      case "outcome" -> outcome.word();
      case "before" -> before;
      case "after" -> after;
      case "problem" -> problem;
      default -> throw new IllegalArgumentException(column);
    };
  }

  /** What stands in some columns. */
  List<@Nullable String> values(List<String> columns) {
    List<@Nullable String> values = new ArrayList<>(columns.size());
    columns.forEach(column -> values.add(value(column)));
    return values;
  }
}
