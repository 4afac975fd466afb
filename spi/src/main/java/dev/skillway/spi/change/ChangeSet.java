package dev.skillway.spi.change;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Changes that are planned and applied together; no assignment is changed twice.
 *
 * @param mode what is meant for assignments that no change names
 * @param named by id, all agents that it is about, also those of whom it wishes nothing
 */
public record ChangeSet(Mode mode, List<Change> changes, Map<String, Agent> named) {
  public ChangeSet {
    changes = List.copyOf(changes);
    named = Map.copyOf(named);
    var keys = HashSet.<AssignmentKey>newHashSet(changes.size());
    for (Change change : changes) {
      if (!keys.add(change.key()) || !named.containsKey(change.agent().id())) {
        throw new IllegalArgumentException(
            "changed twice, or of an agent that is not named: " + change);
      }
    }
  }
}
