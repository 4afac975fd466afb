package dev.skillway.core.resolve;

import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Problem;
import java.util.List;

/** What became of a wish. */
public sealed interface Resolved {
  Wish wish();

  /** It is a change of an assignment of the org. */
  record Accepted(Wish wish, Change change) implements Resolved {}

  /**
   * It cannot be done as it stands.
   *
   * @param about all whom it may be about, as far as that is known
   */
  record Rejected(Wish wish, List<Agent> about, List<Problem> problems) implements Resolved {
    public Rejected {
      about = List.copyOf(about);
      problems = List.copyOf(problems);
    }
  }
}
