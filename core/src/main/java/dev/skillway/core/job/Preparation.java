package dev.skillway.core.job;

import dev.skillway.core.plan.Plan;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request that was read, resolved and planned; nothing is written yet.
 *
 * @param catalogRevision of the agents and skills that it was resolved with
 * @param unreadable why an input, or the rest of it, could not be read: then nothing is applied
 */
public record Preparation(
    List<JobInput> inputs,
    Plan plan,
    List<Notice> notices,
    List<Problem> unreadable,
    long catalogRevision) {

  public Preparation {
    inputs = List.copyOf(inputs);
    notices = List.copyOf(notices);
    unreadable = List.copyOf(unreadable);
  }

  /** Every problem, those of whole inputs first. */
  public List<Problem> problems() {
    return Stream.concat(unreadable.stream(), plan.allProblems()).toList();
  }

  /** Whether the rest may be applied when what is refused is skipped. */
  public boolean canSkip() {
    return unreadable.isEmpty() && plan.problems().isEmpty();
  }
}
