package dev.skillway.core.resolve;

import static dev.skillway.core.resolve.Understood.rows;
import static dev.skillway.core.resolve.Understood.strictRows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishCheckTest {
  @ParameterizedTest
  @ValueSource(strings = {"assign", "create", "update"})
  void resolve_giftToAnInactiveAgent_isRefused(String operation) {
    Understood understood = rows("Cyd Ray,billing,90," + operation);
    assertThat(understood.told()).containsExactly("agent-inactive row 2 column agent");
    assertThat(understood.problem().received()).isEqualTo("Cyd Ray");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assign", "create", "update"})
  void resolve_giftOfAnArchivedSkill_isRefused(String operation) {
    assertThat(rows("a1,fax,90," + operation).told())
        .containsExactly("skill-archived row 2 column skill");
  }

  @Test
  void resolve_removalOfInactiveOrArchived_isAllowed() {
    assertThat(rows("a3,billing,,remove\na1,fax,,remove\na3,fax,,delete").told())
        .containsExactly("remove a3 billing -", "remove a1 fax -", "remove a3 fax -");
  }

  @Test
  void resolve_missingAgentAndSkill_areFieldMissing() {
    Understood understood = rows(",,90,assign");
    assertThat(understood.told())
        .containsExactly("field-missing row 2 column agent, field-missing row 2 column skill");
    assertThat(understood.problem().expected())
        .isEqualTo("an id, e-mail, user name, employee id or name");
  }

  @Test
  void resolve_everythingWrong_isToldInTheOrderOfTheFields() {
    assertThat(rows("nobody,Biling,,update").told())
        .containsExactly(
            "agent-unknown row 2 column agent, skill-unknown row 2 column skill,"
                + " proficiency-required row 2 column proficiency");
    assertThat(rows("a3,fax,900,assign").told())
        .containsExactly(
            "agent-inactive row 2 column agent, skill-archived row 2 column skill,"
                + " proficiency-out-of-range row 2 column proficiency");
    assertThat(strictRows("nobody,billing,900,ASSIGN").told())
        .containsExactly(
            "operation-unknown row 2 column operation, agent-unknown row 2 column agent");
  }

  @Test
  void resolve_faultsOfTheWholeRow_comeAfterThoseOfItsFields() {
    assertThat(rows("nobody,billing,900,assign,more").told())
        .containsExactly(
            "agent-unknown row 2 column agent,"
                + " proficiency-out-of-range row 2 column proficiency, row-malformed row 2");
  }

  @Test
  void resolve_afterAnUnknownOperation_nothingIsAskedOfTheProficiency() {
    assertThat(rows("a1,billing,9000,promote\na1,billing,,promote").told())
        .containsExactly(
            "operation-unknown row 2 column operation", "operation-unknown row 3 column operation");
  }

  @Test
  void resolve_aRemovalsProficiency_isNotLookedAt() {
    assertThat(rows("a1,billing,9000,remove\na1,french,Guru,remove\na1,chat,90%,remove").told())
        .containsExactly("remove a1 billing -", "remove a1 french -", "remove a1 chat -");
    assertThat(
            Understood.of(
                    """
                    {"changes":[
                      {"agent":"a1","skill":"chat","operation":"remove","proficiency":"9"}]}
                    """)
                .told())
        .containsExactly("remove a1 chat -");
  }

  @Test
  void resolve_withoutProficiency_isLeftToThePlanUnlessItUpdates() {
    assertThat(rows("a1,billing,,assign\na1,french,,create\na1,chat,,update").told())
        .containsExactly(
            "assign a1 billing -",
            "create a1 french -",
            "proficiency-required row 4 column proficiency");
  }

  @Test
  void resolve_withoutProficiencyOfAnUnknownSkill_needsOne() {
    assertThat(rows("a1,Biling,,assign").told())
        .containsExactly(
            "skill-unknown row 2 column skill, proficiency-required row 2 column proficiency");
  }

  @Test
  void resolve_agentOfARefusedWish_isNamedAllTheSame() {
    var resolution = rows("a1,Biling,90\nnobody,billing,90\na3,billing,90").resolution();
    assertThat(resolution.named()).extracting(Agent::id).containsExactly("a1", "a3");
    assertThat(Brief.resolved(resolution))
        .containsExactly(
            "skill-unknown row 2 column skill",
            "agent-unknown row 3 column agent",
            "agent-inactive row 4 column agent");
  }

  @Test
  void resolve_mention_namesTheAgent() {
    var resolution =
        Understood.of(
                "{\"agents\":[{\"agent\":\"alima\",\"skills\":[]},{\"agent\":\"x\",\"skills\":[]}]}",
                Mode.REPLACE,
                Handling.STRICT)
            .resolution();
    assertThat(resolution.named()).extracting(Agent::id).containsExactly("a1");
    assertThat(Brief.resolved(resolution)).containsExactly("agent-unknown /agents/1/agent");
  }
}
