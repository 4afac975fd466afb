package dev.skillway.core.job;

import dev.skillway.spi.change.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change's row in the account of its job: as it was written, and what became of it.
 *
 * @param input index of its input; null for a removal that a replacement implied
 */
record OutcomeRow(
    @Nullable Integer input,
    @Nullable String agent,
    @Nullable String skill,
    @Nullable String proficiency,
    @Nullable String operation,
    Outcome outcome,
    @Nullable String before,
    @Nullable String after,
    @Nullable String problem) {

  /** What stands in a column of a result file. */
  @Nullable String value(String column) {
    return switch (column) {
      case "agent" -> agent;
      case "skill" -> skill;
      case "proficiency" -> proficiency;
      case "operation" -> operation;
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
