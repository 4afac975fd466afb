package dev.skillway.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.intake.Written;
import dev.skillway.core.plan.Effect;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Snapshot;
import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CallsTest {
  private static final Skill BILLING =
      new Skill("billing", "Billing", Scale.of(0, 100), SkillState.ACTIVE);

  @Test
  void of_nothing_isOneEmptyCall() {
    assertThat(new Calls().of(plan(List.of()))).containsExactly(List.of());
  }

  @Test
  void of_hundredThousandSteps_isOneCall() {
    Plan plan = plan(Collections.nCopies(100_000, write("a")));
    assertThat(new Calls().of(plan)).hasSize(1).allMatch(call -> call.size() == 100_000);
  }

  @Test
  void of_oneStepMore_isCutIntoWholeAgents() {
    List<Step> steps =
        IntStream.range(0, 100_001).<Step>mapToObj(i -> write("a" + i % 50_000)).toList();
    var calls = new Calls().of(plan(steps));
    assertThat(calls).hasSize(11).allMatch(call -> call.size() <= 10_000);
  }

  @Test
  void of_fewSteps_staysInTheirOrder() {
    var calls = new Calls(3, 2).of(plan(List.of(write("a"), refuse(), write("a"))));
    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst()).extracting(Sequenced::number).containsExactly(0, 1, 2);
  }

  @Test
  void of_tooManySteps_keepsAnAgentTogether() {
    var calls =
        new Calls(3, 2).of(plan(List.of(write("a"), write("b"), write("a"), write("c"), refuse())));
    assertThat(calls).hasSize(3);
    assertThat(calls.get(0)).extracting(Sequenced::number).containsExactly(0, 2);
    assertThat(calls.get(1)).extracting(Sequenced::number).containsExactly(1, 3);
    assertThat(calls.get(2)).extracting(Sequenced::number).containsExactly(4);
  }

  @Test
  void of_agentLargerThanACall_isACallOfItsOwn() {
    var calls = new Calls(3, 2).of(plan(List.of(write("b"), write("a"), write("a"), write("a"))));
    assertThat(calls).extracting(List::size).containsExactly(1, 3);
  }

  @RepeatedTest(value = 200, name = "seed {currentRepetition}")
  void of_anyPlan_hasEveryStepOnceAndWholeAgents(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    int whole = random.nextInt(20);
    int part = 1 + random.nextInt(10);
    List<Step> steps =
        random
            .ints(random.nextInt(60), 0, 8)
            .<Step>mapToObj(agent -> agent == 0 ? refuse() : write("a" + agent))
            .toList();

    var calls = new Calls(whole, part).of(plan(steps));

    var numbers = new ArrayList<Integer>();
    Map<String, Integer> callOf = new HashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      for (Sequenced sequenced : calls.get(i)) {
        numbers.add(sequenced.number());
        assertThat(sequenced.step()).isSameAs(steps.get(sequenced.number()));
        if (sequenced.step() instanceof Step.Write write) {
          Integer other = callOf.putIfAbsent(write.agent().id(), i);
          assertThat(other == null || other == i).as("one call of %s", write.agent()).isTrue();
        }
      }
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, steps.size()).boxed().toList());
    assertThat(calls.size() == 1 || steps.size() > whole).isTrue();
    assertThat(calls).allMatch(call -> call.size() <= Math.max(whole, part) || oneAgent(call));
  }

  private static boolean oneAgent(List<Sequenced> call) {
    return call.stream()
            .map(s -> s.step() instanceof Step.Write write ? write.agent().id() : "")
            .distinct()
            .count()
        == 1;
  }

  private static Plan plan(List<? extends Step> steps) {
    return new Plan(List.copyOf(steps), List.of(), false, new Snapshot(Map.of(), 0, Map.of()));
  }

  private static Step write(String agent) {
    return new Step.Write(
        null, Agent.of(agent, agent), BILLING, Effect.ADD, null, Proficiency.of(5));
  }

  private static Step refuse() {
    var written = new Written("nobody", "billing", "5", null);
    return new Step.Refuse(
        new Wish(Nowhere.INSTANCE, written, Operation.ASSIGN, Level.ABSENT, Faults.NONE),
        List.of());
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
