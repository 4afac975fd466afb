package dev.skillway.core.plan;

import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change set does to what is there.
 *
 * @param steps in the order of the input, the implied removals last
 * @param problems of what is no single change
 * @param snapshot what it was compared with
 */
public record Plan(List<Step> steps, List<Problem> problems, Snapshot snapshot) {
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

  /** Every problem once, in the order of the input; one may keep several changes back. */
  public Stream<Problem> allProblems() {
    return Stream.concat(
            problems.stream(),
            steps.stream()
                .<Problem>mapMulti(
                    (step, sink) -> {
                      if (step instanceof Step.Refuse(_, var refused)) {
                        refused.forEach(sink);
                      }
                    }))
        .distinct();
  }

  public boolean changesNothing() {
    return changes().findAny().isEmpty();
  }
}
