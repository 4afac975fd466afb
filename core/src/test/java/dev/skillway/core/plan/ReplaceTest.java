package dev.skillway.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import org.junit.jupiter.api.Test;

class ReplaceTest {
  private static final Holding TEAM =
      Holding.of("a1 billing 80", "a1 french 4", "a1 chat 7", "a2 billing 50", "a2 fax 10");

  @Test
  void plan_whatIsNotNamed_isTakenAwayOfTheNamedAgentsOnly() {
    assertThat(TEAM.replace("a1,billing,90\na1,safety,2.5"))
        .containsExactly(
            "update a1 billing 80 to 90",
            "add a1 safety 2.5",
            "implied remove a1 chat 7",
            "implied remove a1 french 4");
  }

  @Test
  void plan_impliedRemovals_comeLastByAgentAndSkill() {
    assertThat(TEAM.replace("a2,chat,1\na1,safety,1"))
        .containsExactly(
            "add a2 chat 1",
            "add a1 safety 1",
            "implied remove a1 billing 80",
            "implied remove a1 chat 7",
            "implied remove a1 french 4",
            "implied remove a2 billing 50",
            "implied remove a2 fax 10");
  }

  @Test
  void plan_merge_takesNothingAwayThatIsNotNamed() {
    assertThat(TEAM.merge("a1,billing,90")).containsExactly("update a1 billing 80 to 90");
  }

  @Test
  void plan_removalThatIsNamed_isNotImplied() {
    assertThat(TEAM.replace("a2,billing,,remove\na2,fax,,remove\na2,chat,,remove"))
        .containsExactly("remove a2 billing 50", "remove a2 fax 10", "keep a2 chat -");
  }

  @Test
  void plan_mention_isTheEmptySet() {
    assertThat(TEAM.replace("{\"agents\":[{\"agent\":\"bode\",\"skills\":[]}]}"))
        .containsExactly("implied remove a2 billing 50", "implied remove a2 fax 10");
  }

  @Test
  void plan_mentionBesideWishes_addsNothingToThem() {
    assertThat(
            TEAM.replace(
                """
                {"agents":[{"agent":"a2","skills":[]},
                           {"agent":"a2","skills":[{"skill":"fax","operation":"remove"},
                                                   {"skill":"billing","proficiency":50}]}]}
                """))
        .containsExactly("remove a2 fax 10", "keep a2 billing 50");
  }

  @Test
  void plan_agentWithARefusedRow_isLeftAsAWhole() {
    assertThat(TEAM.replace("a1,billing,90\na1,Biling,3\na1,french,4\na2,billing,60"))
        .containsExactly(
            "hold back a1",
            "refuse skill-unknown row 3 column skill",
            "hold back a1",
            "update a2 billing 50 to 60",
            "implied remove a2 fax 10");
  }

  @Test
  void plan_agentRefusedByThePlan_isLeftAsAWhole() {
    assertThat(TEAM.replace("a1,billing,90\na1,safety,1,update\na2,fax,,remove"))
        .containsExactly(
            "hold back a1",
            "refuse not-assigned row 3",
            "remove a2 fax 10",
            "implied remove a2 billing 50");
  }

  @Test
  void plan_agentWhoContradictsHimself_isLeftAsAWhole() {
    assertThat(TEAM.replace("a1,billing,90\na1,billing,70"))
        .containsExactly("hold back a1", "refuse duplicate-item row 3");
  }

  @Test
  void plan_agentOfOneRowUnknown_touchesNoOther() {
    assertThat(TEAM.replace("nobody,billing,90\na2,billing,50\na2,fax,,remove"))
        .containsExactly(
            "refuse agent-unknown row 2 column agent", "keep a2 billing 50", "remove a2 fax 10");
  }

  @Test
  void plan_unknownMention_isAProblemAndKeepsNothingElseBack() {
    Plan plan =
        TEAM.plan("{\"agents\":[{\"agent\":\"x\",\"skills\":[]}]}", Mode.REPLACE, Handling.LENIENT);
    assertThat(Brief.steps(plan)).isEmpty();
    assertThat(Brief.problems(plan.problems())).containsExactly("agent-unknown /agents/0/agent");
    assertThat(plan.refused()).isFalse();
  }

  @Test
  void plan_rowThatNamesNobody_keepsItsSkillForAll() {
    assertThat(TEAM.replace(",french,4\na1,billing,90\na2,billing,50"))
        .containsExactly(
            "refuse field-missing row 2 column agent",
            "update a1 billing 80 to 90",
            "keep a2 billing 50",
            "implied remove a1 chat 7",
            "implied remove a2 fax 10");
  }

  @Test
  void plan_rowOfAnUnknownAgent_keepsItsSkillForAll() {
    assertThat(TEAM.replace("nobody,fax,,\na2,billing,50"))
        .containsExactly(
            "refuse agent-unknown row 2 column agent, skill-archived row 2 column skill",
            "keep a2 billing 50");
  }

  @Test
  void plan_rowThatNamesNobodyAndNoSkill_takesNothingAwayUnasked() {
    Plan plan =
        TEAM.plan(",Frensh,4,\na1,billing,90,\na1,chat,,remove", Mode.REPLACE, Handling.LENIENT);
    assertThat(Brief.steps(plan))
        .containsExactly(
            "refuse field-missing row 2 column agent, skill-unknown row 2 column skill",
            "update a1 billing 80 to 90",
            "remove a1 chat 7");
    assertThat(plan.countOfImplied()).isZero();
    assertThat(plan.countOfWithheld()).isEqualTo(1);
  }

  @Test
  void plan_lineThatIsNoJson_takesNothingAwayUnasked() {
    assertThat(
            TEAM.replace(
                "{\"agent\":\"a1\",\"skill\":\"billing\",\"proficiency\":90}\n{\"agent\":\"a1\",}"))
        .first()
        .isEqualTo("update a1 billing 80 to 90");
    assertThat(
            TEAM.replace(
                "{\"agent\":\"a1\",\"skill\":\"billing\",\"proficiency\":90}\n{\"agent\":\"a1\",}"))
        .noneMatch(step -> step.contains("implied"));
  }

  @Test
  void plan_rowWithACellTooMany_takesNothingAwayUnasked() {
    assertThat(TEAM.replace("a2,billing,5,,x\na1,billing,80"))
        .containsExactly("refuse row-malformed row 2", "keep a1 billing 80");
  }

  @Test
  void plan_rowOfAKnownAgent_withholdsNothingOfOthers() {
    Plan plan = TEAM.plan("a1,Biling,3\na2,billing,60", Mode.REPLACE, Handling.LENIENT);
    assertThat(plan.countOfImplied()).isEqualTo(1);
    assertThat(plan.countOfWithheld()).isZero();
  }
}
