package dev.skillway.core.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that nobody sends by mistake: each is answered, and soon. */
class JsonHostileTest {
  private static final String BATCH = "POST /api/v2/users/skills";

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"items\":[", "[{\"data\":"})
  void read_nestedAHundredThousandDeep_isBodyNotJson(String opening) {
    Taken taken = Taken.sent(BATCH, opening.repeat(100_000), Handling.LENIENT);
    assertThat(taken.faults()).hasSize(1).first().asString().startsWith("body-not-json line 1 ");
  }

  @Test
  void read_mapOfAMillionKeys_isAWishForEach() {
    String body =
        IntStream.range(0, 1_000_000)
            .mapToObj(i -> "\"k%d\":5".formatted(i))
            .collect(Collectors.joining(",", "{", "}"));
    Taken taken = Taken.sent("PUT /api/v2/users/7/skills", body, Handling.LENIENT);
    assertThat(taken.statements()).hasSize(1_000_000);
  }

  @Test
  void read_oneKeyAMillionTimes_isToldOnce() {
    String body = "{" + "\"k\":5,".repeat(1_000_000) + "\"k\":5}";
    Taken taken = Taken.sent("PUT /api/v2/users/7/skills", body, Handling.LENIENT);
    assertThat(taken.faults()).containsExactly("key-duplicate /k");
    assertThat(taken.statements()).hasSize(1);
  }

  @Test
  void read_itemWithAMillionFurtherKeys_isRead() {
    String further =
        IntStream.range(0, 1_000_000)
            .mapToObj(i -> ",\"x%d\":true".formatted(i))
            .collect(Collectors.joining());
    Taken taken =
        Taken.of(
            "{\"changes\":[{\"agent\":\"a\",\"skill\":\"s\",\"proficiency\":1%s}]}"
                .formatted(further));
    assertThat(taken.told()).containsExactly("assign a s 1");
    assertThat(taken.notices().getFirst().count()).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"items\":[\0]}", "{\"a\0\":1}", "{\"userId\":\"a\0b\"}", "[1]\0"})
  void read_nul_isBodyNotJson(String body) {
    String late = " ".repeat(10_000) + body;
    assertThat(Taken.sent(BATCH, late, Handling.LENIENT).problems().getFirst().detail())
        .contains("it holds a NUL character");
  }

  @Test
  void read_bodyEncodedTenTimes_isReadOrTold() {
    String body = "{\"skills\":[]}";
    for (int i = 0; i < 10; i++) {
      body = '"' + body.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    String encoded = body;
    assertThatCode(() -> Taken.sent(BATCH, encoded, Handling.LENIENT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "0.0000000000000000000000000000001"
      })
  void read_numberOfAnySize_isNoHarm(String number) {
    String body = "{\"userId\":\"a\",\"skillId\":\"s\",\"proficiency\":%s}".formatted(number);
    assertThat(Taken.sent(BATCH, body, Handling.LENIENT).statements()).hasSize(1);
  }
}
