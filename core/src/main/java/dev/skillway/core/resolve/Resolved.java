package dev.skillway.core.resolve;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a statement. */
public sealed interface Resolved {
  /** A wish that is a change of an assignment of the org. */
  record Accepted(Source source, Change change) implements Resolved {}

  /**
   * A wish that cannot be done as it stands.
   *
   * @param agent as it was written
   * @param about all agents whom it may be about, as far as that is known
   * @param skill what it is about; null where that is not known
   * @param writtenSkill as it was written
   */
  record Rejected(
      Source source,
      @Nullable String agent,
      List<Agent> about,
      @Nullable String writtenSkill,
      @Nullable Skill skill,
      Operation operation,
      Level level,
      Faults faults)
      implements Resolved {
    public Rejected {
      about = List.copyOf(about);
    }
  }

  /**
   * What is wrong beside the wishes.
   *
   * @param whole whether it keeps everything from being applied
   */
  record Faulty(Problem problem, boolean whole) implements Resolved {}
}
