package dev.skillway.core.resolve;

import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a wish. */
public sealed interface Resolved {
  Wish wish();

  /** It is a change of an assignment of the org. */
  record Accepted(Wish wish, Change change) implements Resolved {}

  /**
   * It cannot be done as it stands.
   *
   * @param agent whom it is about, where that is known
   */
  record Rejected(Wish wish, @Nullable Agent agent, List<Problem> problems) implements Resolved {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
