package dev.skillway.core.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented shapes, all in strict handling: none of them needs a notice. */
class JsonShapesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // POST /api/v2/users/skills
        """
        {"items":[{"operation":"assign","userId":"ana","skillId":"Billing","proficiency":90}]}
        """,
        """
        {"items":[{"operation":"assign",
                   "data":{"userId":"ana","skillId":"Billing","proficiency":90}}]}
        """,
        """
        {"userId":"ana","skillId":"Billing","proficiency":90}
        """,
        """
        {"userId":"ana","skillId":"Billing","proficiency":90,"operation":"assign"}
        """,
        // POST …/bulkUpdate
        """
        {"items":[{"userId":"ana","skills":[{"id":"Billing","proficiency":90}]}]}
        """,
        """
        {"items":[{"userId":"ana","skills":[{"skillId":"Billing","proficiency":90}]}]}
        """,
        """
        {"items":[{"userId":"ana","skills":[{"id":"Billing","name":"Fax","proficiency":90}]}]}
        """,
        """
        {"items":[{"userId":"ana","skillId":"Billing","proficiency":90}]}
        """,
        // /v1
        """
        {"changes":[{"agent":"ana","skill":"Billing","proficiency":90}]}
        """,
        """
        {"changes":[{"agent":"ana","skill":"Billing","proficiency":90,"operation":"assign"}]}
        """,
        """
        {"agents":[{"agent":"ana","skills":[{"skill":"Billing","proficiency":90}]}]}
        """,
        """
        {"assignments":[{"agent":"ana","skill":"Billing","proficiency":90}],"next":"c2tpbGw"}
        """,
        // Documented names in another documented place
        """
        {"userId":"ana","skills":[{"id":"Billing","proficiency":90}]}
        """,
        """
        {"userId":"ana","items":[{"skillId":"Billing","proficiency":90}]}
        """,
        """
        {"userId":"ana","items":[{"skills":[{"id":"Billing","proficiency":90}]}]}
        """
      })
  void read_documentedShape_isOneWish(String body) {
    Taken taken = Taken.of(body, Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"operation":"remove","userId":"ana","skillId":"Billing"}
        """,
        """
        {"skillId":"Billing","userId":"ana","operation":"remove"}
        """,
        """
        {"items":[{"data":{"skillId":"Billing","userId":"ana"},"operation":"remove"}]}
        """
      })
  void read_membersInAnyOrder_areTheSame(String body) {
    Taken taken = Taken.of(body, Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).containsExactly("remove ana Billing -");
  }

  @Test
  void read_emptyListOfRemovals_removesNothingAndIsNoEmptySet() {
    Taken taken =
        Taken.of("{\"items\":[{\"operation\":\"remove\",\"skills\":[],\"userId\":\"ana\"}]}");
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).isEmpty();
  }

  @Test
  void read_agentAfterItsSkills_isHandedInwards() {
    Taken taken =
        Taken.of(
            """
            {"items":[
              {"skills":[{"proficiency":90,"id":"Billing"},{"id":"Chat","proficiency":5}],
               "userId":"ana"},
              {"userId":"ben","skills":[{"id":"Fax","operation":"remove"}]}]}
            """,
            Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told())
        .containsExactly("assign ana Billing 90", "assign ana Chat 5", "remove ben Fax -");
  }

  @Test
  void read_agentRepeatedInside_isTheSame() {
    Taken taken =
        Taken.of(
            """
            {"items":[{"userId":"ana",
                       "skills":[{"userId":"ana","skillId":"Billing","proficiency":90}]}]}
            """,
            Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
  }

  @Test
  void read_nullMembers_areAsIfTheyWereNotThere() {
    Taken taken =
        Taken.of(
            """
            {"items":[{"operation":null,"userId":"ana","skillId":"Billing","skills":null,
                       "data":null,"proficiency":null,"colour":null}],"changes":null}
            """,
            Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).containsExactly("assign ana Billing -");
  }

  @Test
  void read_resultMembers_areNotReadBack() {
    Taken taken =
        Taken.of(
            """
            {"changes":[{"agent":"ana","skill":"Billing","proficiency":90,"outcome":"applied",
                         "before":80,"after":90,"problem":{"code":"none"}}]}
            """,
            Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"agents\":[{\"agent\":\"ana\",\"skills\":[]}]}",
        "{\"items\":[{\"skills\":[],\"userId\":\"ana\"}]}",
        "{\"userId\":\"ana\",\"skills\":[]}"
      })
  void read_emptyListOfSkills_mentionsTheAgent(String body) {
    Taken taken = Taken.of(body, Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).containsExactly("mention ana");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"items\":[]}", "{\"changes\":[]}", "{\"agents\":[]}"})
  void read_emptyListOfChanges_isNothingToDo(String body) {
    Taken taken = Taken.of(body, Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.statements()).isEmpty();
  }
}
