package dev.skillway.core.plan;

import dev.skillway.core.resolve.Source;
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
  /** Where it was asked for; null for a removal that a replacement implies. */
  @Nullable Source source();

  /**
   * One assignment, before and after.
   *
   * @param before null where it is not there
   * @param after null where it is taken away
   */
  record Write(
      @Nullable Source source,
      Agent agent,
      Skill skill,
      Effect effect,
      @Nullable Proficiency before,
      @Nullable Proficiency after)
      implements Step {

    /** Whether a replacement takes it away without naming it. */
    public boolean implied() {
      return source == null;
    }
  }

  /**
   * It is refused.
   *
   * @param agent the agent's id or, where it is not known, what was written
   * @param skill likewise
   */
  record Refuse(
      Source source, @Nullable String agent, @Nullable String skill, List<Problem> problems)
      implements Step {
    public Refuse {
      problems = List.copyOf(problems);
    }
  }

  /**
   * It is well, but its agent is left alone as a whole: in a replacement another row of his is not.
   */
  record HoldBack(Source source, Agent agent, Skill skill) implements Step {}
}
