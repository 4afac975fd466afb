package dev.skillway.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
  private static final Position HERE = Position.pointer("", "/items/0/operation");

  private final Notices lenient = new Notices(Handling.LENIENT);
  private final Notices strict = new Notices(Handling.STRICT);

  @ParameterizedTest
  @EnumSource(Operation.class)
  void read_documentedWord_needsNoNotice(Operation operation) {
    var reading = Operations.read(operation.word(), () -> HERE, strict);
    assertThat(reading.operation()).isEqualTo(operation);
    assertThat(reading.problem()).isEmpty();
    Operations.read(operation.word(), () -> HERE, lenient);
    assertThat(lenient.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "add, ASSIGN", "set, ASSIGN", "upsert, ASSIGN", "insert, CREATE", "modify, UPDATE",
    "change, UPDATE", "delete, REMOVE", "unassign, REMOVE", "REMOVE, REMOVE", "Add, ASSIGN",
    "CREATE, CREATE", "Update, UPDATE", "DELETE, REMOVE"
  })
  void read_otherWordOrCase_isANoticeOrInStrictAProblem(String word, Operation meant) {
    var reading = Operations.read(word, () -> HERE, lenient);
    assertThat(reading.operation()).isEqualTo(meant);
    assertThat(reading.problem()).isEmpty();
    assertThat(Brief.notices(lenient.list()))
        .containsExactly("operation-renamed 1: /items/0/operation");

    var problem = Operations.read(word, () -> HERE, strict).problem().orElseThrow();
    assertThat(Brief.problem(problem)).isEqualTo("operation-unknown /items/0/operation");
    assertThat(problem.received()).isEqualTo(word);
    assertThat(problem.expected()).isEqualTo("one of assign, create, update, remove");
  }

  @ParameterizedTest
  @ValueSource(strings = {"promote", "", "asign", "assign remove", "null"})
  void read_unknownWord_isAProblemInEitherHandling(String word) {
    var problem = Operations.read(word, () -> HERE, lenient).problem().orElseThrow();
    assertThat(Brief.problem(problem)).isEqualTo("operation-unknown /items/0/operation");
    assertThat(Operations.read(word, () -> HERE, strict).problem()).contains(problem);
    assertThat(lenient.list()).isEmpty();
  }

  @Test
  void read_onATurkishMachine_isTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Operations.read("INSERT", () -> HERE, lenient).operation())
          .isEqualTo(Operation.CREATE);
    } finally {
      Locale.setDefault(before);
    }
  }
}
