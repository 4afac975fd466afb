package dev.skillway.core.job;

import dev.skillway.core.plan.Plan;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A request that was read, resolved and planned; nothing is written yet. To be closed.
 *
 * @param catalogRevision of the agents and skills that it was resolved with
 * @param corrected the body that would have been right, where every problem has one remedy
 */
public record Preparation(
    List<JobInput> inputs,
    Plan plan,
    List<Notice> notices,
    long catalogRevision,
    Optional<Documented> corrected)
    implements AutoCloseable {

  public Preparation {
    inputs = List.copyOf(inputs);
    notices = List.copyOf(notices);
  }

  /** The first problems, in the order of the inputs. */
  public List<Problem> problems() {
    return plan.problems();
  }

  /** How many problems there are. */
  public long problemCount() {
    return plan.problemCount();
  }

  /** Whether the rest may be applied when what is refused is skipped. */
  public boolean canSkip() {
    return !plan.refused();
  }

  /** Lets go of what was staged: nothing more is asked of the plan. */
  @Override
  public void close() {
    plan.resolution().close();
  }
}
