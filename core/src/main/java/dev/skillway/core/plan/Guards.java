package dev.skillway.core.plan;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks at what a plan takes away before anything is written.
 *
 * @param orgPercent of an org's assignments that a plan may take, if it takes {@code orgLeast}
 * @param skillPercent of a skill's agents from whom a plan may take it, if {@code skillLeast}
 */
public record Guards(int orgPercent, int orgLeast, int skillPercent, int skillLeast) {
  public static final Guards DEFAULT = new Guards(20, 100, 50, 20);

  /** How much the caller said may be taken away. */
  public enum Allowance {
    /** Only what a change names. */
    NAMED,
    /** Also what a replacement does not name. */
    IMPLIED,
    /** Anything. */
    ALL
  }

  /**
   * Why a plan is not applied.
   *
   * @param needed the allowance that it takes
   * @param removals what would be taken away
   */
  public record Refusal(Allowance needed, String reason, List<Step.Write> removals) {
    public Refusal {
      removals = List.copyOf(removals);
    }

    public Problem problem() {
      return Problem.of(
          Code.WOULD_REMOVE,
          Position.whole(""),
          "The plan needs leave: %s. Look at what it removes; if that is meant, allow it."
              .formatted(reason));
    }
  }

  /** The first guard that speaks. */
  public Optional<Refusal> check(Plan plan, Allowance allowance) {
    List<Step.Write> removals =
        plan.changes().filter(write -> write.effect() == Effect.REMOVE).toList();
    Optional<String> mass = mass(removals, plan.snapshot());
    if (mass.isPresent() && allowance != Allowance.ALL) {
      return Optional.of(new Refusal(Allowance.ALL, mass.get(), removals));
    }
    List<Step.Write> implied = removals.stream().filter(Step.Write::implied).toList();
    return implied.isEmpty() || allowance != Allowance.NAMED
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Allowance.IMPLIED,
                "the input does not name %d assignments of its agents, so replacing takes them away"
                    .formatted(implied.size()),
                implied));
  }

  private Optional<String> mass(List<Step.Write> removals, Snapshot snapshot) {
    if (removals.size() >= orgLeast && over(removals.size(), snapshot.assignments(), orgPercent)) {
      return Optional.of(
          "it takes %d of the org's %d assignments away, more than %d %%"
              .formatted(removals.size(), snapshot.assignments(), orgPercent));
    }
    Map<Skill, Long> bySkill =
        removals.stream()
            .collect(
                Collectors.groupingBy(
                    Step.Write::skill, LinkedHashMap::new, Collectors.counting()));
    return bySkill.entrySet().stream()
        .filter(taken -> taken.getValue() >= skillLeast)
        .filter(
            taken -> over(taken.getValue(), snapshot.holders(taken.getKey().id()), skillPercent))
        .findFirst()
        .map(
            taken ->
                "it takes %s from %d of the %d agents who have it, more than %d %%"
                    .formatted(
                        taken.getKey().name(),
                        taken.getValue(),
                        snapshot.holders(taken.getKey().id()),
                        skillPercent));
  }

  private static boolean over(long part, long whole, int percent) {
    return part * 100 > whole * percent;
  }
}
