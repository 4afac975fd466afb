package dev.skillway.core.plan;

import dev.skillway.spi.change.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** How many assignments it adds, updates, removes and keeps. */
  public Map<Effect, Integer> counts() {
    var counts = new EnumMap<Effect, Integer>(Effect.class);
    for (Effect effect : Effect.values()) {
      counts.put(effect, 0);
    }
    writes().forEach(write -> counts.merge(write.effect(), 1, Integer::sum));
    return counts;
  }

  /** Every problem, in the order of the input. */
  public Stream<Problem> allProblems() {
    return Stream.concat(
        problems.stream(),
        steps.stream()
            .mapMulti(
                (step, sink) -> {
                  if (step instanceof Step.Refuse(_, var refused)) {
                    refused.forEach(sink);
                  }
                }));
  }

  public boolean changesNothing() {
    return changes().findAny().isEmpty();
  }
}
