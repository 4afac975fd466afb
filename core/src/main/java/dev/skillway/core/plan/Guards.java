package dev.skillway.core.plan;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * @param taken what of it would be taken away
   * @param count how many assignments that are
   */
  public record Refusal(Allowance needed, String reason, Taken taken, long count) {
    /** What would be taken away. */
    public Stream<Step.Write> removals() {
      return taken.removals();
    }

    public Problem problem() {
      return Problem.of(
          Code.WOULD_REMOVE,
          Position.whole(""),
          "The plan needs leave: %s. Look at what it removes; if that is meant, allow it."
              .formatted(reason));
    }
  }

  /** Removals that are looked at one after the other, as often as is wanted. */
  @FunctionalInterface
  public interface Taken {
    Stream<Step.Write> removals();
  }

  /** Whether a plan that takes so many assignments away is looked at by the whole org. */
  public boolean concern(long removals) {
    return removals >= Math.min(orgLeast, skillLeast);
  }

  /** The first guard that speaks. */
  public Optional<Refusal> check(Plan plan, Allowance allowance) {
    long removals = plan.count(Effect.REMOVE);
    Optional<String> mass = concern(removals) ? mass(plan, removals) : Optional.empty();
    if (mass.isPresent() && allowance != Allowance.ALL) {
      return Optional.of(
          new Refusal(Allowance.ALL, mass.get(), () -> plan.changes(Effect.REMOVE), removals));
    }
    int implied = plan.countOfImplied();
    return implied == 0 || allowance != Allowance.NAMED
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Allowance.IMPLIED,
                "the input does not name %d assignments of its agents, so replacing takes them away"
                    .formatted(implied),
                plan::impliedRemovals,
                implied));
  }

  private Optional<String> mass(Plan plan, long removals) {
    Snapshot snapshot = plan.snapshot();
    if (removals >= orgLeast && over(removals, snapshot.assignments(), orgPercent)) {
      return Optional.of(
          "it takes %d of the org's %d assignments away, more than %d %%"
              .formatted(removals, snapshot.assignments(), orgPercent));
    }
    Map<Skill, Long> bySkill =
        plan.changes(Effect.REMOVE)
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
