package dev.skillway.core.resolve;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wish that was held against the catalogue. */
sealed interface Checked {
  record Accepted(Wish wish, Change change) implements Checked {}

  /**
   * One that cannot be done.
   *
   * @param about all agents whom it may be about
   */
  record Rejected(Wish wish, List<Agent> about, @Nullable Skill skill, Faults faults)
      implements Checked {}
}
