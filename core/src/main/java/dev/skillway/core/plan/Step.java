package dev.skillway.core.plan;

import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does about one change. Every change of the input has one, and every implied removal.
 */
public sealed interface Step {
  /** What was asked for; null for a removal that a replacement implies. */
  @Nullable Wish wish();

  /**
   * One assignment, before and after.
   *
   * @param before null where it is not there
   * @param after null where it is taken away
   */
  record Write(
      @Nullable Wish wish,
      Agent agent,
      Skill skill,
      Effect effect,
      @Nullable Proficiency before,
      @Nullable Proficiency after)
      implements Step {

    /** Whether a replacement takes it away without naming it. */
    public boolean implied() {
      return wish == null;
    }
  }

  /** It is refused. */
  record Refuse(Wish wish, List<Problem> problems) implements Step {
    public Refuse {
      problems = List.copyOf(problems);
    }
  }

  /**
   * It is well, but its agent is left alone as a whole: in a replacement another row of his is not.
   */
  record HoldBack(Wish wish, Agent agent) implements Step {}
}
