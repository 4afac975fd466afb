package dev.skillway.core.resolve;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Mention;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a statement. */
public sealed interface Resolved {
  /** What became of a wish. */
  sealed interface OfWish extends Resolved {
    Wish wish();
  }

  /** A wish that is a change of an assignment of the org. */
  record Accepted(Wish wish, Change change) implements OfWish {}

  /**
   * A wish that cannot be done as it stands.
   *
   * @param about all agents whom it may be about, as far as that is known
   * @param skill what it is about; null where that is not known
   */
  record Rejected(Wish wish, List<Agent> about, @Nullable Skill skill, Faults faults)
      implements OfWish {
    public Rejected {
      about = List.copyOf(about);
    }
  }

  /**
   * What is wrong beside the wishes.
   *
   * @param whole whether it keeps everything from being applied
   * @param meant what a text that cannot be read would say if it were mended
   */
  record Faulty(Problem problem, boolean whole, List<Statement> meant) implements Resolved {
    public Faulty {
      meant = List.copyOf(meant);
    }
  }

  /** An agent of the org who is merely named. */
  record Named(Mention mention) implements Resolved {}
}
