package dev.skillway.core.plan;

import static dev.skillway.core.plan.Guards.Allowance.ALL;
import static dev.skillway.core.plan.Guards.Allowance.IMPLIED;
import static dev.skillway.core.plan.Guards.Allowance.NAMED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Samples;
import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.intake.Written;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardsTest {
  private static final Skill BILLING =
      new Skill("billing", "Billing", Scale.of(0, 100), SkillState.ACTIVE);

  @Test
  void check_namedRemovals_needNoLeave() {
    assertThat(Guards.DEFAULT.check(removals(19, true, 1_000, 1_000), NAMED)).isEmpty();
  }

  @Test
  void check_impliedRemovals_needLeave() {
    Plan plan = removals(1, false, 1_000, 1_000);
    var refusal = Guards.DEFAULT.check(plan, NAMED).orElseThrow();
    assertThat(refusal.needed()).isEqualTo(IMPLIED);
    assertThat(refusal.removals()).hasSize(1);
    assertThat(Guards.DEFAULT.check(plan, IMPLIED)).isEmpty();
    assertThat(Guards.DEFAULT.check(plan, ALL)).isEmpty();
  }

  @Test
  void check_namedAndImplied_refusesTheImpliedOnly() {
    List<Step> steps = new ArrayList<>(removals(3, true, 0, 0).steps());
    steps.addAll(removals(2, false, 0, 0).steps());
    var refusal = Guards.DEFAULT.check(plan(steps, 1_000, 1_000), NAMED).orElseThrow();
    assertThat(refusal.removals()).hasSize(2).allMatch(Step.Write::implied);
    assertThat(refusal.reason()).contains("does not name 2 assignments");
  }

  @Test
  void check_hundredOfFiveHundred_isNotMoreThanAFifth() {
    assertThat(Guards.DEFAULT.check(removals(100, true, 500, 1_000), NAMED)).isEmpty();
  }

  @Test
  void check_hundredOf499_needsAll() {
    Plan plan = removals(100, true, 499, 1_000);
    var refusal = Guards.DEFAULT.check(plan, IMPLIED).orElseThrow();
    assertThat(refusal.needed()).isEqualTo(ALL);
    assertThat(refusal.removals()).hasSize(100);
    assertThat(refusal.reason())
        .isEqualTo("it takes 100 of the org's 499 assignments away, more than 20 %");
    assertThat(Guards.DEFAULT.check(plan, ALL)).isEmpty();
  }

  @Test
  void check_99OfAHundred_areTooFewToMind() {
    assertThat(Guards.DEFAULT.check(removals(99, true, 100, 1_000), NAMED)).isEmpty();
  }

  @Test
  void check_twentyOfFortyHolders_isNotMoreThanHalf() {
    assertThat(Guards.DEFAULT.check(removals(20, true, 10_000, 40), NAMED)).isEmpty();
  }

  @Test
  void check_twentyOf39Holders_needsAll() {
    var refusal = Guards.DEFAULT.check(removals(20, true, 10_000, 39), IMPLIED).orElseThrow();
    assertThat(refusal.needed()).isEqualTo(ALL);
    assertThat(refusal.reason())
        .isEqualTo("it takes Billing from 20 of the 39 agents who have it, more than 50 %");
  }

  @Test
  void check_nineteenOfNineteenHolders_areTooFewToMind() {
    assertThat(Guards.DEFAULT.check(removals(19, true, 10_000, 19), NAMED)).isEmpty();
  }

  @Test
  void check_manyImplied_needAllAndNotJustLeave() {
    var refusal = Guards.DEFAULT.check(removals(20, false, 10_000, 39), NAMED).orElseThrow();
    assertThat(refusal.needed()).isEqualTo(ALL);
  }

  @Test
  void check_whatTakesNothingAway_isNotMinded() {
    var step =
        new Step.Write(
            wish(), Agent.of("a", "A"), BILLING, Effect.UPDATE, Samples.at("1"), Samples.at("2"));
    assertThat(Guards.DEFAULT.check(plan(Collections.nCopies(500, step), 500, 1), NAMED)).isEmpty();
  }

  @Test
  void check_otherThresholds_areFollowed() {
    var guards = new Guards(10, 3, 100, 1_000);
    assertThat(guards.check(removals(3, true, 30, 30), NAMED)).isEmpty();
    assertThat(guards.check(removals(3, true, 29, 30), NAMED)).isPresent();
  }

  /** A plan that takes Billing from so many agents. */
  private static Plan removals(int count, boolean named, long assignments, int holders) {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < count; i++) {
      steps.add(removal(Agent.of("agent" + i, "Agent " + i), named ? wish() : null));
    }
    return plan(steps, assignments, holders);
  }

  private static Step removal(Agent agent, @Nullable Wish wish) {
    return new Step.Write(wish, agent, BILLING, Effect.REMOVE, Samples.at("5"), null);
  }

  private static Plan plan(List<? extends Step> steps, long assignments, int holders) {
    return new Plan(
        List.copyOf(steps),
        List.of(),
        false,
        new Snapshot(Map.of(), assignments, Map.of("billing", holders)));
  }

  private static Wish wish() {
    var written = new Written("agent", "billing", null, "remove");
    return new Wish(Nowhere.INSTANCE, written, Operation.REMOVE, Level.ABSENT, Faults.NONE);
  }

  private enum Nowhere implements Origin {
    INSTANCE;

    @Override
    public Position item() {
      return Position.whole("team");
    }

    @Override
    public Position at(Field field) {
      return item();
    }

    @Override
    public InputRecord record() {
      return () -> "";
    }
  }
}
