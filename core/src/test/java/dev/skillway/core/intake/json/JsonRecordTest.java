package dev.skillway.core.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wish of a body can be handed back as one object that stands alone. */
class JsonRecordTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"userId":"u1","skills":[{"skillId":"s","proficency":3}]} | {"userId":"u1","skillId":"s","proficency":3}
          {"agent":"a","skills":[{"skill":"s","proficiency":3.00}]} | {"agent":"a","skill":"s","proficiency":3.00}
          {"agent":"a","skills":[{"id":"s","proficiency":3}]}       | {"agent":"a","id":"s","proficiency":3}
          {"agent":"a","remove":["s"]}                              | {"agent":"a","skill":"s","operation":"remove"}
          {"a":{"s":3}}                                             | {"agent":"a","skill":"s","proficiency":3}
          {"a":{"s":{"level":3,"comment":[1,{"b":null}]}}}          | {"agent":"a","skill":"s","level":3,"comment":[1,{"b":null}]}
          {"userId":"u","skills":{"s":"Expert"}}                    | {"userId":"u","skillId":"s","proficiency":"Expert"}
          {"payload":{"userId":12,"skillId":"s","level":1e1}}       | {"userId":12,"skillId":"s","level":1e1}
          {"changes":[{"agent":"a","skill":"s","operation":"upsrt"}]} | {"agent":"a","skill":"s","operation":"upsrt"}
          {"items":[{"operation":"remove","data":{"userId":"u","skillId":"s"}}]} | {"operation":"remove","data":{"userId":"u","skillId":"s"}}
          {"skills":[{"id":"s","proficiency":3}]}                   | {"skill":"s","proficiency":3}
          {"userId":"u","skills":[5.5]}                             | {"userId":"u","skills":[5.5]}
          {"userId":"u","remove":"yes","skills":[{"id":"s"}]}       | {"userId":"u","remove":"yes","id":"s"}
          {"agents":{"a":{"s":3},"a":{"t":4}}}                      | {"agent":"a","skill":"s","proficiency":3,"agent":"a"}
          {"userId":"u","skills":[{"id":"s","userId":"v"}]}         | {"userId":"u","id":"s","userId":"v"}
          """)
  void record_ofAWish_saysWhatTheItemSaysAndWhatItIsHanded(String body, String record) {
    assertThat(records(Taken.of(body))).containsExactly(record);
  }

  @Test
  void record_ofAPath_namesItsAgentAndSkill() {
    Taken taken =
        Taken.sent("PUT /api/v2/users/u/skills/s", "{\"proficiency\":\"3\"}", Handling.LENIENT);
    assertThat(records(taken))
        .containsExactly("{\"userId\":\"u\",\"skillId\":\"s\",\"proficiency\":\"3\"}");
  }

  @Test
  void record_ofABlock_isAChangeForEach() {
    Taken taken = Taken.of("{\"userIds\":[\"u\",\"v\"],\"skillIds\":[\"s\"],\"level\":4}");
    assertThat(records(taken))
        .containsExactly(
            "{\"agent\":\"u\",\"skill\":\"s\",\"proficiency\":4}",
            "{\"agent\":\"v\",\"skill\":\"s\",\"proficiency\":4}");
  }

  @Test
  void record_ofABrokenItem_holdsNoneOfTheOthers() {
    Taken taken =
        Taken.of("{\"items\":[{\"userId\":\"u\",\"skills\":[{\"id\":\"s\"}],\"remove\":{}}]}");
    assertThat(records(taken))
        .containsExactly("{\"userId\":\"u\",\"id\":\"s\"}", "{\"userId\":\"u\",\"remove\":{}}");
  }

  @Test
  void readStrictly_whatResultFilesAdd_isNeitherReadNorNoticedNorHandedBack() {
    Taken taken =
        Taken.of(
            """
            {"changes":[{"agent":"a","skill":"s","proficiency":3,"outcome":"failed","before":1,
            "after":null,"problem":{"code":"agent-unknown","detail":"No agent."}}]}
            """,
            Handling.STRICT);
    assertThat(taken.faults()).isEmpty();
    assertThat(records(taken))
        .containsExactly("{\"agent\":\"a\",\"skill\":\"s\",\"proficiency\":3}");
  }

  private static List<String> records(Taken taken) {
    return taken.wishes().stream().map(wish -> wish.origin().record().text()).toList();
  }
}
