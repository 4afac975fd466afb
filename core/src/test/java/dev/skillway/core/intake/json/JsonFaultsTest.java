package dev.skillway.core.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFaultsTest {
  @Test
  void read_numberAsId_isReadAsStringWithANotice() {
    Taken taken = Taken.of("{\"items\":[{\"userId\":12345,\"skillId\":67890,\"proficiency\":1}]}");
    assertThat(taken.told()).containsExactly("assign 12345 67890 1");
    assertThat(taken.faults()).isEmpty();
    assertThat(Brief.notices(taken.notices()))
        .containsExactly("id-read-as-string 2: /items/0/userId, /items/0/skillId");
  }

  @Test
  void read_numberAsIdInStrict_isTypeMismatchWithTheString() {
    Taken taken =
        Taken.of("{\"userId\":12345,\"skillId\":\"y\",\"proficiency\":1}", Handling.STRICT);
    assertThat(taken.faults()).containsExactly("type-mismatch /userId");
    assertThat(first(taken).suggestion()).isEqualTo("\"12345\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e3", "true", "{\"id\":\"ana\"}", "[\"ana\"]"})
  void read_anythingElseAsId_isTypeMismatch(String agent) {
    Taken taken =
        Taken.of(
            "{\"items\":[{\"userId\":%s,\"skillId\":\"y\",\"proficiency\":1}]}".formatted(agent));
    assertThat(taken.faults()).containsExactly("type-mismatch /items/0/userId");
    assertThat(taken.notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {"90:90", "90.5:90.5", "90%:90", "' 90 ':90", "3,5:3.5"})
  void read_numberInQuotesAsProficiency_isTypeMismatchWithTheNumber(String text, String number) {
    Taken taken =
        Taken.of("{\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":\"%s\"}".formatted(text));
    assertThat(taken.faults()).containsExactly("type-mismatch /proficiency");
    assertThat(first(taken).received()).isEqualTo(text);
    assertThat(first(taken).suggestion()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "[90]", "{\"value\":90}"})
  void read_noLevelAsProficiency_isTypeMismatch(String level) {
    Taken taken =
        Taken.of(
            "{\"items\":[{\"data\":{\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":%s}}]}"
                .formatted(level));
    assertThat(taken.faults()).containsExactly("type-mismatch /items/0/data/proficiency");
    assertThat(first(taken).suggestion()).isNull();
  }

  @Test
  void read_levelByName_isAName() {
    assertThat(Taken.of("{\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":\"Expert\"}").told())
        .containsExactly("assign ana y 'Expert'");
  }

  @Test
  void read_numbersWithPointOrExponent_areTheirValue() {
    Taken taken =
        Taken.of(
            """
            {"changes":[{"agent":"ana","skill":"y","proficiency":90.0},
                        {"agent":"ana","skill":"z","proficiency":-0.5},
                        {"agent":"ana","skill":"q","proficiency":9e1}]}
            """);
    assertThat(taken.told())
        .containsExactly("assign ana y 90.0", "assign ana z -0.5", "assign ana q 9E+1");
  }

  @Test
  void read_misspeltKey_standsForItsFieldAndOthersAreIgnored() {
    Taken taken =
        Taken.of(
            """
            {"items":[{"colour":{"deep":[1,2]},"userId":true,"skillId":"y","profiency":90,
                       "a/b~c":1,"operation":"promote"}]}
            """);
    assertThat(taken.faults())
        .containsExactly(
            "operation-unknown /items/0/operation",
            "type-mismatch /items/0/userId",
            "key-unknown /items/0/profiency");
    assertThat(taken.noticed()).containsExactly("key-ignored 2: /items/0/colour, /items/0/a~1b~0c");
  }

  @Test
  void read_unknownKeysInStrict_areToldAfterTheFields() {
    Taken taken =
        Taken.of(
            """
            {"items":[{"colour":{"deep":[1,2]},"userId":true,"skillId":"y","a/b~c":1}]}
            """,
            Handling.STRICT);
    assertThat(taken.faults())
        .containsExactly(
            "type-mismatch /items/0/userId",
            "key-unknown /items/0/colour",
            "key-unknown /items/0/a~1b~0c");
  }

  @Test
  void read_idBesideTheAgent_isTheSkill() {
    Taken taken =
        Taken.of(
            "{\"items\":[{\"id\":\"y\",\"userId\":\"ana\",\"proficiency\":1}]}", Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).containsExactly("assign ana y 1");
  }

  @Test
  void read_memberTwice_isKeyDuplicateAtTheLater() {
    Taken taken =
        Taken.of(
            """
            {"items":[{"userId":"ana","skillId":"y","proficiency":90,"proficiency":80}]}
            """);
    assertThat(taken.faults()).containsExactly("key-duplicate /items/0/proficiency");
    assertThat(taken.told()).containsExactly("assign ana y 90");
  }

  @Test
  void read_listTwice_isKeyDuplicate() {
    assertThat(
            Taken.of(
                    """
                    {"items":[{"userId":"ana","skillId":"y","proficiency":90}],
                     "items":[{"userId":"ben","skillId":"y","proficiency":90}]}
                    """)
                .faults())
        .containsExactly("key-duplicate /items");
  }

  @Test
  void read_secondListBeside_keepsAllInsideBack() {
    Taken taken =
        Taken.of(
            """
            {"items":[{"userId":"ana","skillId":"y","proficiency":90}],"changes":[{"agent":"ben"}]}
            """);
    assertThat(taken.faults()).containsExactly("key-conflict /changes");
  }

  @Test
  void read_anotherAgentInside_isAgentConflictAtTheInner() {
    Taken taken =
        Taken.of(
            """
            {"items":[{"userId":"ana","skills":[
              {"id":"y","proficiency":90},
              {"userId":"ben","id":"z","proficiency":90}]}]}
            """);
    assertThat(taken.faults()).containsExactly("agent-conflict /items/0/skills/1/userId");
    Problem conflict = taken.statements().size() == 2 ? last(taken) : first(taken);
    assertThat(conflict.received()).isEqualTo("ben");
    assertThat(conflict.expected()).isEqualTo("ana");
  }

  @Test
  void read_operationThatIsNoString_isTypeMismatch() {
    assertThat(
            Taken.of("{\"operation\":1,\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":90}")
                .faults())
        .containsExactly("type-mismatch /operation");
  }

  @Test
  void read_itemsThatAreNoObjects_areToldAndTheRestIsRead() {
    Taken taken =
        Taken.of(
            """
            {"items":["ana",{"userId":"ana","skillId":"y","proficiency":90},[{"userId":"x"}],7,
                      null,true]}
            """);
    assertThat(taken.told())
        .containsExactly(
            "assign - - ?",
            "assign ana y 90",
            "assign - - ?",
            "assign - - ?",
            "assign - - ?",
            "assign - - ?");
    assertThat(taken.faults())
        .containsExactly(
            "type-mismatch /items/0",
            "type-mismatch /items/2",
            "type-mismatch /items/3",
            "type-mismatch /items/4",
            "type-mismatch /items/5");
  }

  @Test
  void read_listThatIsNone_isTypeMismatch() {
    Taken taken = Taken.of("{\"items\":\"ana\"}");
    assertThat(Brief.problems(taken.problems())).containsExactly("type-mismatch /items");
  }

  private static Problem first(Taken taken) {
    return taken.wish().faults().list().getFirst();
  }

  private static Problem last(Taken taken) {
    return ((dev.skillway.core.intake.Statement.Wish) taken.statements().getLast())
        .faults()
        .list()
        .getFirst();
  }
}
