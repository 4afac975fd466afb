package dev.skillway.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Sketch;
import dev.skillway.core.plan.Step;
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
  private static final String REFUSED = "nobody";

  @Test
  void of_nothing_isOneEmptyCall() {
    assertThat(told(Calls.of(plan(List.of())))).containsExactly(List.of());
  }

  @Test
  void of_hundredThousandSteps_isOneCall() {
    Calls calls = Calls.of(plan(Collections.nCopies(100_000, "a")));
    assertThat(calls.size()).isEqualTo(1);
    assertThat(calls.size(0)).isEqualTo(100_000);
  }

  @Test
  void of_oneStepMore_isCutIntoWholeAgents() {
    Calls calls =
        Calls.of(plan(IntStream.range(0, 100_001).mapToObj(i -> "a" + i % 50_000).toList()));
    assertThat(calls.size()).isEqualTo(11);
    assertThat(IntStream.range(0, 11).map(calls::size)).allMatch(size -> size <= 10_000);
  }

  @Test
  void of_fewSteps_staysInTheirOrder() {
    assertThat(told(Calls.of(plan(List.of("a", REFUSED, "a")), 3, 2)))
        .containsExactly(List.of(0, 1, 2));
  }

  @Test
  void of_tooManySteps_keepsAnAgentTogetherAndWhatWritesNothingFirst() {
    assertThat(told(Calls.of(plan(List.of("a", "b", "a", "c", REFUSED)), 3, 2)))
        .containsExactly(List.of(4), List.of(0, 2), List.of(1, 3));
  }

  @Test
  void of_manyStepsThatWriteNothing_areCutAnywhere() {
    assertThat(told(Calls.of(plan(Collections.nCopies(5, REFUSED)), 3, 2)))
        .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
  }

  @Test
  void of_agentLargerThanACall_isACallOfItsOwn() {
    assertThat(told(Calls.of(plan(List.of("b", "a", "a", "a")), 3, 2)))
        .containsExactly(List.of(0), List.of(1, 2, 3));
  }

  @RepeatedTest(value = 200, name = "seed {currentRepetition}")
  void of_anyPlan_hasEveryStepOnceAndWholeAgents(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    int whole = random.nextInt(20);
    int part = 1 + random.nextInt(10);
    List<String> agents =
        random
            .ints(random.nextInt(60), 0, 8)
            .mapToObj(agent -> agent == 0 ? REFUSED : "a" + agent)
            .toList();

    Calls calls = Calls.of(plan(agents), whole, part);

    Map<String, Integer> callOf = new HashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      for (Sequenced sequenced : calls.get(i)) {
        if (sequenced.step() instanceof Step.Write write) {
          assertThat(write.agent().id()).isEqualTo(agents.get(sequenced.number()));
          Integer other = callOf.putIfAbsent(write.agent().id(), i);
          assertThat(other == null || other == i).as("one call of %s", write.agent()).isTrue();
        }
      }
      assertThat(calls.get(i)).hasSize(calls.size(i));
      assertThat(calls.size(i) <= Math.max(whole, part) || oneAgent(calls.get(i))).isTrue();
    }
    assertThat(told(calls).stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, agents.size()).boxed().toList());
    assertThat(calls.size() == 1 || agents.size() > whole).isTrue();
  }

  private static boolean oneAgent(List<Sequenced> call) {
    return call.stream()
            .map(s -> s.step() instanceof Step.Write write ? write.agent().id() : "")
            .distinct()
            .count()
        == 1;
  }

  /** The numbers of the steps of each call. */
  private static List<List<Integer>> told(Calls calls) {
    return IntStream.range(0, calls.size())
        .mapToObj(calls::get)
        .map(call -> call.stream().map(Sequenced::number).toList())
        .toList();
  }

  /** A step for each of these agents, about skills of which each is in one step. */
  private static Plan plan(List<String> agents) {
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      wishes.add(Sketch.assign(agents.get(i), "s" + i, 5));
    }
    return Sketch.plan(wishes);
  }
}
