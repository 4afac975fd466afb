package dev.skillway.core.resolve;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Mode;
import java.util.List;
import java.util.Map;

/**
 * A change set: all statements, resolved, in their order. No assignment is changed twice: a wish
 * that repeats another is not there, one that contradicts another is rejected.
 *
 * @param mode what is meant for assignments that no wish names
 * @param named by id, all agents that it is about, also those of whom it wishes nothing
 */
public record Resolution(Mode mode, Map<String, Agent> named, List<Resolved> statements) {
  public Resolution {
    named = Map.copyOf(named);
    statements = List.copyOf(statements);
  }

  /** What can be done of it. */
  public List<Change> changes() {
    return statements.stream()
        .<Change>mapMulti(
            (statement, changes) -> {
              if (statement instanceof Resolved.Accepted(_, var change)) {
                changes.accept(change);
              }
            })
        .toList();
  }
}
