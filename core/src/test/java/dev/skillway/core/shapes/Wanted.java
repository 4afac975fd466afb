package dev.skillway.core.shapes;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import org.jspecify.annotations.Nullable;

/** One change of a meaning. */
record Wanted(Agent agent, Skill skill, Operation operation, @Nullable Integer level) {
  Change change() {
    return new Change(agent, skill, operation, level == null ? null : Proficiency.of(level));
  }

  boolean assigns() {
    return operation == Operation.ASSIGN;
  }
}
