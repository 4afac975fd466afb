package dev.skillway.core.plan;

import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change set does to what is there.
 *
 * @param steps in the order of the input, the implied removals last
 * @param problems all, in the order of the input; one may keep several changes back
 * @param refused whether one of them keeps everything from being applied
 * @param snapshot what it was compared with
 */
public record Plan(List<Step> steps, List<Problem> problems, boolean refused, Snapshot snapshot) {
  public Plan {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /** All assignments that were compared, those that stay as they are among them. */
  public Stream<Step.Write> writes() {
    return steps.stream()
        .<Step.Write>mapMulti(
            (step, sink) -> {
              if (step instanceof Step.Write write) {
                sink.accept(write);
              }
            });
  }

  /** What it changes. */
  public Stream<Step.Write> changes() {
    return writes().filter(write -> write.effect() != Effect.KEEP);
  }

  /** On how many assignments it has that effect. */
  public long count(Effect effect) {
    return writes().filter(write -> write.effect() == effect).count();
  }

  public boolean changesNothing() {
    return changes().findAny().isEmpty();
  }
}
