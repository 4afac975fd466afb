package dev.skillway.core.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNestingTest {
  @Test
  void read_unknownKeyBesideANestedListInStrict_isKeyUnknown() {
    assertThat(
            Taken.of(
                    """
                    {"agents":[{"agent":"ana","colour":1,"skills":[{"skill":"y","proficiency":1}]}]}
                    """,
                    Handling.STRICT)
                .faults())
        .containsExactly("key-unknown /agents/0/colour");
  }

  @Test
  void read_nestedListTwice_isKeyDuplicate() {
    assertThat(
            Taken.of(
                    """
                    {"agents":[{"agent":"ana","skills":[{"skill":"y","proficiency":1}],
                                "skills":[{"skill":"z","proficiency":1}]}]}
                    """)
                .faults())
        .containsExactly("key-duplicate /agents/0/skills");
  }

  @Test
  void read_operationBesideANestedList_isHandedInwardsOrToldAsAProblem() {
    Taken taken =
        Taken.of(
            """
            {"operation":"remove","userId":"ana","skills":[{"id":"y"}]}
            """);
    assertThat(taken.faults().isEmpty() && taken.told().contains("assign ana y -")).isFalse();
  }

  @Test
  void read_anotherAgentInsideWithAList_isAgentConflict() {
    assertThat(
            Taken.of(
                    """
                    {"userId":"ana","items":[
                      {"userId":"ben","skills":[{"id":"y","proficiency":1}]}]}
                    """)
                .faults())
        .containsExactly("agent-conflict /items/0/userId");
  }

  @Test
  void read_anotherSkillInside_isSkillConflict() {
    assertThat(
            Taken.of(
                    """
                    {"skillId":"y","items":[
                      {"userId":"ana","skillId":"z","proficiency":1},
                      {"userId":"ben","skillId":"y","proficiency":1}]}
                    """)
                .faults())
        .containsExactly("skill-conflict /items/0/skillId");
  }

  @Test
  void read_emptySetOfAnAgentThatIsNoName_isTypeMismatch() {
    assertThat(Taken.of("{\"agents\":[{\"agent\":true,\"skills\":[]}]}").faults())
        .containsExactly("type-mismatch /agents/0/agent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "1e-99999999999"})
  void read_exponentBeyondAnyNumber_isAProblem(String number) {
    assertThat(
            Taken.of("{\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":%s}".formatted(number))
                .faults())
        .hasSize(1);
  }

  @Test
  void read_hugeExponentInQuotes_isNoNumberThatSomebodyMeant() {
    var taken = Taken.of("{\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":\"1e99999999\"}");
    assertThat(taken.wish().level()).isEqualTo(new Level.Name("1e99999999"));
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 100_000})
  void read_deeperThan64_isRefused(int depth) {
    Taken taken = Taken.of(nested(depth));
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).hasSize(1).first().asString().startsWith("body-not-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "1.", "0.", "1e"})
  void read_numberOfTenThousandDigits_isRefused(String start) {
    Taken taken =
        Taken.of(
            "{\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":%s}"
                .formatted(start + "9".repeat(10_000)));
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).hasSize(1).first().asString().startsWith("body-not-json");
  }

  /** An object of that many levels, itself counted. */
  private static String nested(int depth) {
    return "{\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":1,\"deep\":"
        + "[".repeat(depth - 1)
        + "]".repeat(depth - 1)
        + "}";
  }
}
