package dev.skillway.core.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBrokenTest {
  @Test
  void read_listThatIsNotClosed_isBodyNotJson() {
    assertThat(Taken.of(" \n [1, 2").faults()).containsExactly("body-not-json line 2 column 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{ }", "{\"items\":null}", "{\"data\":{}}", "{\"next\":\"c2\"}"})
  void read_objectOfNothing_isFieldMissingAndNoEmptySet(String body) {
    Taken taken = Taken.of(body);
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).containsExactly("field-missing /items");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "5", "]", ", {}"})
  void read_moreBehindTheObject_isBodyNotJson(String more) {
    Taken taken = Taken.of("{\"items\":[]}\n " + more);
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).containsExactly("body-not-json line 2 column 2");
  }

  @Test
  void read_blanksBehindTheObject_areFine() {
    assertThat(Taken.of("{\"items\":[]}\n\t \n").faults()).isEmpty();
  }

  @Test
  void read_noJson_isToldWithLineAndColumn() {
    Taken taken = Taken.of("{\"items\":[\n  {\"userId\": ana}]}");
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).hasSize(1).first().asString().startsWith("body-not-json line 2 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"items\"",
        "{\"items\":",
        "{\"items\":[{\"userId\":\"ana",
        "{\"items\":[{\"userId\":\"ana\"}",
        "{'items':[]}",
        "{\"items\":[],}",
        "{“items”:[]}",
        "{\"items\":[{\"proficiency\":090}]}",
        "{\"items\":[{\"proficiency\":NaN}]}"
      })
  void read_truncatedOrLooseJson_isBodyNotJson(String body) {
    Taken taken = Taken.of(body);
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).hasSize(1).first().asString().startsWith("body-not-json line 1 ");
  }

  @Test
  void read_depthOf64_isRead() {
    assertThat(Taken.of(nested(64)).noticed()).containsExactly("key-ignored 1: /deep");
  }

  @Test
  void read_latin1_isRefused() {
    Taken taken =
        Taken.of(
            "{\"userId\":\"Aurélie\",\"skillId\":\"y\"}".getBytes(StandardCharsets.ISO_8859_1),
            Handling.LENIENT);
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).hasSize(1);
  }

  @Test
  void read_interrupted_stops() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                Taken.INTAKE.read(
                    Taken.input("{\"items\":[{\"userId\":\"ana\"}]}"), Taken.given(), _ -> {}))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  /** An object of that many levels, itself counted. */
  private static String nested(int depth) {
    return "{\"userId\":\"ana\",\"skillId\":\"y\",\"proficiency\":1,\"deep\":"
        + "[".repeat(depth - 1)
        + "]".repeat(depth - 1)
        + "}";
  }
}
