package dev.skillway.core.plan;

import static dev.skillway.core.plan.Guards.Allowance.ALL;
import static dev.skillway.core.plan.Guards.Allowance.IMPLIED;
import static dev.skillway.core.plan.Guards.Allowance.NAMED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Samples;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.AgentSkills;
import dev.skillway.spi.change.Mode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardsTest {
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
    Plan plan = plan(Mode.REPLACE, removals(5, 3), 1_000, 1_000);
    var refusal = Guards.DEFAULT.check(plan, NAMED).orElseThrow();
    assertThat(refusal.removals()).hasSize(2).allMatch(Step.Write::implied);
    assertThat(refusal.count()).isEqualTo(2);
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
        .isEqualTo("it takes Skill Billing from 20 of the 39 agents who have it, more than 50 %");
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
    List<Wish> updates =
        IntStream.range(0, 500).mapToObj(i -> Sketch.assign("agent" + i, "Billing", 6)).toList();
    assertThat(Guards.DEFAULT.check(plan(Mode.MERGE, updates, 500, 1), NAMED)).isEmpty();
  }

  @Test
  void check_otherThresholds_areFollowed() {
    var guards = new Guards(10, 3, 100, 1_000);
    assertThat(guards.check(removals(3, true, 30, 30), NAMED)).isEmpty();
    assertThat(guards.check(removals(3, true, 29, 30), NAMED)).isPresent();
  }

  /** A plan that takes Billing from so many agents. */
  private static Plan removals(int count, boolean named, long assignments, int holders) {
    return plan(
        named ? Mode.MERGE : Mode.REPLACE,
        removals(count, named ? count : 0),
        assignments,
        holders);
  }

  /** Statements that name so many agents, and the removal of the first ones' Billing. */
  private static List<Statement> removals(int count, int named) {
    return IntStream.range(0, count)
        .<Statement>mapToObj(
            i -> i < named ? Sketch.remove("agent" + i, "Billing") : Sketch.mention("agent" + i))
        .toList();
  }

  /** What statements do to agents who hold Billing at 5. */
  private static Plan plan(
      Mode mode, List<? extends Statement> statements, long assignments, int holders) {
    Map<String, AgentSkills> held =
        IntStream.range(0, statements.size())
            .mapToObj(i -> "agent" + i)
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    agent -> new AgentSkills(agent, Map.of("Billing", Samples.at("5")), 1)));
    return Sketch.plan(
        mode, new Snapshot(held, assignments, Map.of("Billing", holders)), statements);
  }
}
