package dev.skillway.core.shapes;

import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A meaning, and one way to say it.
 *
 * @param request where it is sent; empty for a file
 * @param text as it is sent, perhaps encoded once more
 */
record Body(String request, Json json, String text, List<Wanted> meaning) {
  Set<Change> changes() {
    var changes = new HashSet<Change>();
    meaning.forEach(wanted -> changes.add(wanted.change()));
    return changes;
  }

  /** Whether the path names an agent. */
  boolean isOfAgent() {
    return request.matches(".*/users/[^/]+/skills.*");
  }

  /** Whether the path names a skill. */
  boolean isOfSkill() {
    return request.matches(".*/users/[^/]+/skills/.+");
  }

  /** Whether the request replaces what is there. */
  boolean isReplacement() {
    return request.startsWith("PUT") && !isOfSkill();
  }

  boolean removes() {
    return meaning.stream().anyMatch(wanted -> wanted.operation() == Operation.REMOVE);
  }

  @Override
  public String toString() {
    return (request.isEmpty() ? "FILE" : request) + "\n" + text;
  }
}
