package dev.skillway.spi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
  private static final Change ANA_BILLING = change("a1", "s1");
  private static final Change ANA_CHAT = change("a1", "s2");
  private static final Change BEN_BILLING = change("a2", "s1");

  @Test
  void new_assignmentsOfNamedAgents_areKeptInTheirOrder() {
    var changes =
        new ChangeSet(
            Mode.MERGE, List.of(BEN_BILLING, ANA_CHAT, ANA_BILLING), named("a1", "a2", "a3"));
    assertThat(changes.changes()).containsExactly(BEN_BILLING, ANA_CHAT, ANA_BILLING);
  }

  @Test
  void new_oneAssignmentTwice_isRefused() {
    var again = new Change(ANA_BILLING.agent(), ANA_BILLING.skill(), Operation.REMOVE, null);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ChangeSet(Mode.MERGE, List.of(ANA_BILLING, again), named("a1", "a2")));
  }

  @Test
  void new_changeOfAnAgentWhoIsNotNamed_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ChangeSet(Mode.REPLACE, List.of(ANA_BILLING, BEN_BILLING), named("a1")));
  }

  @Test
  void changes_listChangedOutside_stayAsTheyWere() {
    var list = new ArrayList<>(List.of(ANA_BILLING));
    var changes = new ChangeSet(Mode.MERGE, list, named("a1"));
    list.clear();
    assertThat(changes.changes()).containsExactly(ANA_BILLING);
  }

  private static Map<String, Agent> named(String... ids) {
    return Stream.of(ids)
        .map(id -> Agent.of(id, "Agent " + id))
        .collect(Collectors.toMap(Agent::id, Function.identity()));
  }

  private static Change change(String agent, String skill) {
    return new Change(
        Agent.of(agent, "Agent " + agent),
        new Skill(skill, "Skill " + skill, Scale.of(0, 100), SkillState.ACTIVE),
        Operation.ASSIGN,
        Proficiency.of(3));
  }
}
