package dev.skillway.core.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonTest {
  private static final String ANA = "{\"agent\":\"ana\",\"skill\":\"Billing\",\"proficiency\":90}";
  private static final String BEN = "{\"userId\":\"ben\",\"skillId\":\"Chat\",\"proficiency\":5}";

  @Test
  void read_aChangeALine_isAWishForEach() {
    Taken taken = Taken.of(ANA + "\n" + BEN + "\n");
    assertThat(taken.format()).isEqualTo("ndjson");
    assertThat(taken.told()).containsExactly("assign ana Billing 90", "assign ben Chat 5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"agent\":\"ana\",\"skill\":\"y\",\"proficiency\":1}",
        "{\"agent\":\"ana\",\"skill\":\"y\",\"proficiency\":1,\"operation\":\"update\"}",
        "{\"operation\":\"remove\",\"userId\":\"ana\",\"skillId\":\"y\"}",
        "{\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":1}",
        "{\"userId\":\"ana\",\"skills\":[{\"id\":\"y\",\"proficiency\":1}]}",
        "{\"agent\":\"ana\",\"skills\":[{\"skill\":\"y\",\"proficiency\":1}]}"
      })
  void readStrictly_documentedLine_needsNoNotice(String line) {
    Taken taken = Taken.of(line + "\n" + line + "\n", Handling.STRICT);
    assertThat(taken.format()).isEqualTo("ndjson");
    assertThat(taken.statements()).hasSize(2);
    assertThat(taken.faults()).isEmpty();
  }

  @Test
  void read_linesOfSeveralShapes_areReadAsBodiesAre() {
    Taken taken =
        Taken.of(
            """
            {"userId":"ana","skills":[{"id":"y","proficiency":1},{"id":"z","proficiency":2}]}
            [{"userId":"ben","skillId":"y","proficiency":3}]
            {"cyd":{"y":4}}
            {"userIds":["dot","eve"],"skillIds":["y"],"operation":"remove"}
            """);
    assertThat(taken.told())
        .containsExactly(
            "assign ana y 1",
            "assign ana z 2",
            "assign ben y 3",
            "assign cyd y 4",
            "remove dot y -",
            "remove eve y -");
    assertThat(taken.noticed())
        .containsExactly(
            "array-at-root 1: line 2", "map-of-skills 1: line 3", "block-expanded 1: line 4");
  }

  @Test
  void read_problemOfAField_isToldByLineAndPointer() {
    Taken taken =
        Taken.of(ANA + "\n\n{\"agent\":\"ana\",\"skills\":[{\"id\":3.5,\"proficiency\":1}]}");
    assertThat(taken.faults()).containsExactly("type-mismatch line 3 /skills/0/id");
  }

  @Test
  void read_missingField_isToldWhereItBelongs() {
    Taken taken = Taken.of(ANA + "\n{\"userId\":\"ana\",\"skils\":[]}");
    assertThat(taken.faults()).containsExactly("key-unknown line 2 /skils");
  }

  @Test
  void read_brokenLines_areToldAndTheOthersRead() {
    Taken taken = Taken.of(ANA + "\n{\"agent\":\n  {'agent': 'x'}\n\n<html>\n" + BEN);
    assertThat(taken.faults())
        .containsExactly(
            "body-not-json line 2 column 10",
            "body-not-json line 3 column 4",
            "body-not-json line 5 column 1");
    assertThat(taken.problems()).as("problems of the whole input").isEmpty();
    assertThat(taken.told())
        .containsExactly(
            "assign ana Billing 90",
            "assign - - ?",
            "assign - - ?",
            "assign - - ?",
            "assign ben Chat 5");
    assertThat(records(taken)).containsExactly(ANA, "{\"agent\":", "{'agent': 'x'}", "<html>", BEN);
  }

  @Test
  void read_brokenFirstLine_doesNotHideTheOthers() {
    Taken taken = Taken.of("{\"agent\": ana, \"skill\": \"y\"}\n" + BEN);
    assertThat(taken.format()).isEqualTo("ndjson");
    assertThat(taken.faults()).containsExactly("body-not-json line 1 column 11");
    assertThat(taken.told()).contains("assign ben Chat 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "5", "{\"next\":\"c2\"}"})
  void read_lineOfNothing_isRefusedAlone(String line) {
    Taken taken = Taken.of(ANA + "\n" + line + "\n" + BEN);
    assertThat(taken.faults()).hasSize(1).first().asString().contains(" line 2");
    assertThat(taken.problems()).isEmpty();
    assertThat(records(taken)).containsExactly(ANA, line, BEN);
  }

  @Test
  void readStrictly_lineInAnotherShape_isRefusedAloneAndHandedBackAsItWas() {
    String list = "[" + ANA + ", {\"agent\":\"ana\",\"skills\":[]}]";
    Taken taken = Taken.of(BEN + "\n" + list, Handling.STRICT);
    assertThat(taken.faults()).containsExactly("array-at-root line 2");
    assertThat(taken.problems()).isEmpty();
    assertThat(taken.told())
        .containsExactly("assign ben Chat 5", "assign ana Billing 90", "assign ana - ?");
    assertThat(records(taken)).containsExactly(BEN, list, list);
    assertThat(taken.all().get(1)).isInstanceOf(Statement.Wish.class);
  }

  @Test
  void read_carriageReturnsBlankLinesAndMark_doNoHarm() {
    Taken taken = Taken.of("\uFEFF\r\n" + ANA + "\r\n\r\n  \t\r\n" + BEN + "\r\n\r\n");
    assertThat(taken.format()).isEqualTo("ndjson");
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.told()).hasSize(2);
    assertThat(records(taken)).containsExactly(ANA, BEN);
  }

  @Test
  void read_lineThatIsNoUtf8_isToldAtThatLine() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write((ANA + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.write("{\"agent\":\"Aurélie\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(BEN.getBytes(StandardCharsets.UTF_8));
    Taken taken = Taken.of(bytes.toByteArray(), Handling.LENIENT);
    assertThat(taken.faults()).hasSize(1).first().asString().startsWith("body-not-json line 2 ");
    assertThat(taken.told()).contains("assign ana Billing 90", "assign ben Chat 5");
  }

  @Test
  void read_jsonInAJsonString_isReadOnItsLine() {
    Taken taken =
        Taken.of(ANA + "\n\"{\\\"userId\\\":\\\"b\\\",\\\"skillId\\\":\\\"y\\\"}\"\n" + BEN);
    assertThat(taken.told()).contains("assign b y -");
    assertThat(taken.noticed()).containsExactly("body-encoded-twice 1: line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"agent\":\"ana\",\"skill\":\"y\",\"proficiency\":1}",
        "{\"agent\":\"ana\",\"skill\":\"y\",\"proficiency\":1}\n\n",
        "{\"agent\":\"ana\",\"skill\":\"y\",\"proficiency\":1}\nthe end",
        "{\n\"changes\":[\n{}\n]\n}",
        "[\n{\"agent\":\"ana\"},\n{\"agent\":\"ben\"}\n]",
        "[{\"agent\":\"ana\"},\n{\"agent\":\"ben\"}]"
      })
  void read_oneBody_isNoNdjson(String body) {
    assertThat(Taken.of(body).format()).isEqualTo("json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"{}\"\"x\"\n{}", "agent,skill\n{},[]", "[1] [2]\n[3]"})
  void read_otherText_isNoNdjson(String text) {
    assertThat(Taken.of(text).format()).isNotEqualTo("ndjson");
  }

  @Test
  void read_sentToAnEndpoint_isOneBody() {
    Taken taken = Taken.sent("POST /api/v2/users/skills", BEN + "\n" + BEN, Handling.LENIENT);
    assertThat(taken.format()).isEqualTo("json");
    assertThat(taken.faults()).containsExactly("body-not-json line 2 column 1");
  }

  @Test
  void read_interrupted_stops() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> Taken.INTAKE.read(Taken.input(ANA + "\n" + BEN), Taken.given(), _ -> {}))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  private static List<String> records(Taken taken) {
    return taken.wishes().stream().map(wish -> wish.origin().record().text()).toList();
  }
}
