package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBrokenTest {
  private static final String HEADER = "agent,skill,proficiency\n";

  @Test
  void read_unclosedQuote_isToldAtItsRow() {
    Taken taken = Taken.of(HEADER + "ana,Billing,90\nben,\"Chat,5\ncyd,Chat,5\n");
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
    assertThat(taken.faults()).containsExactly("row-malformed row 3");
  }

  @Test
  void read_cellBeyondAMebibyte_isToldAtItsRow() {
    Taken taken = Taken.of(HEADER + "ana,Billing,90\n" + "x".repeat((1 << 20) + 1) + ",Chat,5\n");
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
    assertThat(taken.faults()).containsExactly("row-malformed row 3");
  }

  @Test
  void read_longCellBelowAMebibyte_isTaken() {
    assertThat(Taken.of(HEADER + "x".repeat(1_000_000) + ",Chat,5\n").faults()).isEmpty();
  }

  @Test
  void read_latin1_isFileNotTextAtItsRow() {
    String text = HEADER + "ana,Billing,90\n".repeat(3_000) + "Aurélie,Chat,5\n";
    Taken taken = Taken.of(text.getBytes(StandardCharsets.ISO_8859_1), Handling.LENIENT);
    assertThat(taken.faults()).hasSize(1).first().asString().startsWith("file-not-text row ");
    assertThat(taken.problems().getFirst().detail()).endsWith("Save the file as CSV in UTF-8.");
  }

  @Test
  void read_latin1AtTheTop_isFileNotText() {
    Taken taken =
        Taken.of(
            (HEADER + "Aurélie,Chat,5\n").getBytes(StandardCharsets.ISO_8859_1), Handling.LENIENT);
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).hasSize(1).first().asString().startsWith("file-not-text row ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agent,skill,proficiency", "agent,skill,proficiency\n", HEADER + "\n,,\n"})
  void read_headerOnly_isRowsMissing(String text) {
    Taken taken = Taken.of(text);
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).containsExactly("rows-missing");
  }
}
