package dev.skillway.app.cli;

import dev.skillway.core.execute.Calls;
import dev.skillway.core.job.Documented;
import dev.skillway.core.job.JobInput;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Effect;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * A plan as far as it is shown, made here or by a server.
 *
 * @param counts of the changes of each effect
 * @param calls how many it takes
 * @param withheld how many assignments a replacement leaves, since an error may have meant them
 */
record Outline(
    List<JobInput> inputs,
    Mode mode,
    Map<Effect, Long> counts,
    IntSupplier calls,
    int withheld,
    Changes changes,
    Findings findings) {

  /** What it changes, looked at as often as is wanted. */
  @FunctionalInterface
  interface Changes {
    Stream<Step.Write> all();
  }

  /**
   * What was found while it was made.
   *
   * @param problems the first of them
   * @param count how many problems there are
   * @param canSkip whether the rest may be applied
   */
  record Findings(
      List<Problem> problems,
      long count,
      List<Notice> notices,
      Optional<String> corrected,
      boolean canSkip) {
    Findings {
      problems = List.copyOf(problems);
      notices = List.copyOf(notices);
    }
  }

  Outline {
    inputs = List.copyOf(inputs);
    counts = Map.copyOf(counts);
  }

  static Outline of(Preparation preparation) {
    Plan plan = preparation.plan();
    Map<Effect, Long> counts = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      counts.put(effect, plan.count(effect));
    }
    return new Outline(
        preparation.inputs(),
        plan.resolution().mode(),
        counts,
        () -> Calls.of(plan).size(),
        plan.countOfWithheld(),
        plan::changes,
        new Findings(
            preparation.problems(),
            preparation.problemCount(),
            preparation.notices(),
            preparation.corrected().map(Documented::body),
            preparation.canSkip()));
  }

  long count(Effect effect) {
    return counts.getOrDefault(effect, 0L);
  }

  /** How many assignments it compares. */
  long compared() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean changesNothing() {
    return compared() == count(Effect.KEEP);
  }

  /** What it changes to that effect. */
  Stream<Step.Write> changes(Effect effect) {
    return changes.all().filter(write -> write.effect() == effect);
  }
}
