package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skillway.core.Brief;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Handling;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  @Test
  void read_windowsLineEnds_areLineEnds() {
    assertThat(Taken.of("agent,skill,proficiency\r\nana,Billing,90\r\nben,Chat,5").told())
        .containsExactly("assign ana Billing 90", "assign ben Chat 5");
  }

  @Test
  void read_quotedNewlinesAndCommas_belongToTheCell() {
    Taken taken =
        Taken.of("agent,skill,proficiency\n\"Lima, Ana\",\"Bil\nling\",90\nben,\"6\"\" TV\",5\n");
    assertThat(taken.told())
        .containsExactly("assign Lima, Ana Bil\nling 90", "assign ben 6\" TV 5");
  }

  @Test
  void read_rowAfterAQuotedNewline_isCountedAsASpreadsheetDoes() {
    Taken taken = Taken.of("agent,skill,proficiency\nana,\"Bil\nling\",90\nben,Chat,5,x\n");
    assertThat(taken.faults()).containsExactly("row-malformed row 3");
  }

  @Test
  void read_blankLines_keepTheRowNumbers() {
    Taken taken = Taken.of("\nagent,skill,proficiency\n\n\n , ,\nana,Billing,90\n");
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
    assertThat(taken.wish().origin().item()).hasToString("team row 6");
    assertThat(taken.wish().origin().at(Field.SKILL)).hasToString("team row 6 column skill");
  }

  @Test
  void read_positions_bearTheNamesOfTheTable() {
    var origin = Taken.of("userId,SkillId,Proficiency\nana,Billing,90").wish().origin();
    assertThat(origin.at(Field.AGENT)).hasToString("team row 2 column userId");
    assertThat(origin.at(Field.SKILL)).hasToString("team row 2 column SkillId");
    assertThat(origin.at(Field.PROFICIENCY)).hasToString("team row 2 column Proficiency");
    assertThat(origin.at(Field.OPERATION)).hasToString("team row 2 column operation");
  }

  @Test
  void read_cells_areStripped() {
    assertThat(Taken.of("agent,skill,proficiency\n  ana ,\tBilling, 90 \n").told())
        .containsExactly("assign ana Billing 90");
  }

  @Test
  void read_tooManyCells_isRowMalformedForThatRowOnly() {
    Taken taken =
        Taken.of("agent,skill,proficiency\nana,Billing,90\nLima, Ana,Chat,5\nben,Chat,5\n");
    assertThat(taken.told())
        .containsExactly("assign ana Billing 90", "assign Lima Ana 'Chat'", "assign ben Chat 5");
    assertThat(taken.faults()).containsExactly("row-malformed row 3");
    assertThat(taken.problems()).isEmpty();
  }

  @Test
  void read_fewerCells_areNotGiven() {
    Taken taken = Taken.of("agent,skill,proficiency,operation\nana,Billing\nben\n,,,remove\n");
    assertThat(taken.told())
        .containsExactly("assign ana Billing -", "assign ben - -", "remove - - -");
    assertThat(taken.faults()).isEmpty();
  }

  @Test
  void read_levels_areNumbersOrNames() {
    Taken taken =
        Taken.of(
            """
            agent,skill,proficiency
            ana,Billing,90.50
            ana,Billing,007
            ana,Billing,-1
            ana,Billing,Expert
            ana,Billing,90%
            ana,Billing,"3,5"
            """);
    assertThat(taken.told())
        .containsExactly(
            "assign ana Billing 90.50",
            "assign ana Billing 7",
            "assign ana Billing -1",
            "assign ana Billing 'Expert'",
            "assign ana Billing '90%'",
            "assign ana Billing '3,5'");
  }

  @Test
  void read_operationInAnotherWordOrCase_isUnderstoodWithANotice() {
    Taken taken =
        Taken.of(
            "agent,skill,proficiency,operation\nana,a,1,Remove\nana,b,1,upsert\nana,c,1,update\n");
    assertThat(taken.told()).containsExactly("remove ana a 1", "assign ana b 1", "update ana c 1");
    assertThat(Brief.notices(taken.notices()))
        .containsExactly("operation-renamed 2: row 2 column operation, row 3 column operation");
  }

  @Test
  void read_operationInAnotherCaseInStrict_isAFaultOfItsRow() {
    Taken taken =
        Taken.of(
            "agent,skill,proficiency,operation\nana,a,1,Remove\nana,b,1,remove\n", Handling.STRICT);
    assertThat(taken.problems()).isEmpty();
    assertThat(taken.faults()).containsExactly("operation-unknown row 2 column operation");
  }

  @Test
  void read_unknownOperation_isAFaultOfItsRow() {
    Taken taken = Taken.of("agent,skill,proficiency,operation\nana,Billing,90,promote\n");
    assertThat(taken.faults()).containsExactly("operation-unknown row 2 column operation");
    assertThat(taken.wish().faults().list().getFirst().received()).isEqualTo("promote");
  }

  @Test
  void read_interruptedBetweenTwoRows_stops() {
    var taken = new ArrayList<Statement>();
    assertThatThrownBy(
            () ->
                Taken.INTAKE.read(
                    Taken.input("agent,skill,proficiency\nana,a,1\nana,b,1\nana,c,1\n"),
                    Taken.given(),
                    statement -> {
                      taken.add(statement);
                      if (taken.size() == 2) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(taken).hasSize(2);
    assertThat(Thread.interrupted()).isFalse();
  }
}
