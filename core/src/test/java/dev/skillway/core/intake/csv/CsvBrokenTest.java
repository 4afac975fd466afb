package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBrokenTest {
  private static final String HEADER = "agent,skill,proficiency\n";

  @Test
  void read_unclosedQuote_isToldAtItsRow() {
    Taken taken = Taken.of(HEADER + "ana,Billing,90\nben,\"Chat,5\ncyd,Chat,5\n");
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
    assertThat(taken.faults()).containsExactly("row-malformed row 3 column skill");
  }

  @Test
  void read_cellBeyondAMebibyte_isToldAtItsRow() {
    Taken taken = Taken.of(HEADER + "ana,Billing,90\n" + "x".repeat((1 << 20) + 1) + ",Chat,5\n");
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
    assertThat(taken.faults()).containsExactly("row-malformed row 3 column agent");
  }

  @Test
  void read_longCellBelowAMebibyte_isTaken() {
    assertThat(Taken.of(HEADER + "x".repeat(1_000_000) + ",Chat,5\n").faults()).isEmpty();
  }

  @Test
  void read_rowAfterALongCell_isRead() {
    Taken taken = Taken.of(HEADER + "x".repeat(5 << 20) + ",Chat,5\nben,Chat,5\n");
    assertThat(taken.told()).containsExactly("assign ben Chat 5");
    assertThat(taken.faults()).containsExactly("row-malformed row 2 column agent");
  }

  @Test
  void read_textBehindAQuote_isToldAndTheNextRowsAreRead() {
    Taken taken =
        Taken.of(HEADER + "ana,\"6\" TV\",5\nben,\"Chat\",5\ncyd,\"Fibre\"x,5\ndan,Chat,5\n");
    assertThat(taken.statements()).hasSize(4);
    assertThat(taken.faults())
        .containsExactly("row-malformed row 2 column skill", "row-malformed row 4 column skill");
  }

  @Test
  void read_nulInACell_isToldAtTheCell() {
    String text = HEADER + "ana,Billing,90\n".repeat(3_000) + "a\0na,Chat,5\nben,Chat,5\n";
    Taken taken = Taken.of(text);
    assertThat(taken.statements()).hasSize(3_002);
    assertThat(taken.faults()).containsExactly("row-malformed row 3002 column agent");
  }

  @Test
  void read_nothingButIllWrittenRows_stops() {
    String text = HEADER + "ana,Billing,90\n".repeat(3_000) + "\1\2\3,x,y\n".repeat(5_000);
    Taken taken = Taken.of(text);
    assertThat(taken.statements()).hasSize(4_000);
    assertThat(taken.problems()).hasSize(1);
    assertThat(taken.faults()).last().isEqualTo("row-malformed row 4001");
  }

  @Test
  void read_moreColumnsThanASpreadsheetHas_isToldAtItsRow() {
    Taken taken = Taken.of(HEADER + "x,".repeat(1_000_000) + "\nben,Chat,5\n");
    assertThat(taken.told()).containsExactly("assign ben Chat 5");
    assertThat(taken.faults()).containsExactly("row-malformed row 2 column 16385");
    assertThat(Taken.of("agent,".repeat(1_000_000) + "\nben,Chat,5\n").faults())
        .containsExactly("row-malformed row 1");
  }

  @Test
  void read_aMillionBlankLines_areCounted() {
    String blank = "\n".repeat(1_000_000);
    Taken taken = Taken.of(blank + HEADER + blank + "ben,Chat,5\n");
    assertThat(taken.wish().origin().item()).hasToString("team row 2000002");
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
