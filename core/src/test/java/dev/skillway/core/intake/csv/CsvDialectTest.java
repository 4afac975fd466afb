package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDialectTest {
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", ":", "^", "~", " ", "¦", "§", "||", "::", "~|~"})
  void read_anyDelimiter_isRecognised(String delimiter) {
    Tables table = Tables.of("agent,skill,proficiency\nana,Billing,90\n".replace(",", delimiter));
    assertThat(table.told()).containsExactly("assign ana Billing 90");
    assertThat(table.taken().faults()).isEmpty();
    assertThat(table.taken().noticed()).isEmpty();
    assertThat(table.tabular().dialect()).isEqualTo(new Dialect("UTF-8", false, delimiter, "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'agent','skill','proficiency'\n'Lima, Ana','Bil''ling','90'\n",
        "agent,skill,proficiency\n'Lima, Ana','Bil''ling',90\n"
      })
  void read_singleQuotes_areRecognised(String text) {
    Tables table = Tables.of(text);
    assertThat(table.told()).containsExactly("assign Lima, Ana Bil'ling 90");
    assertThat(table.tabular().dialect().quote()).isEqualTo("'");
    assertThat(table.texts()).containsExactly("'Lima, Ana','Bil''ling',90");
  }

  @Test
  void read_singleQuotesAroundADelimiterBesideDoubleOnes_areRecognisedByTheWidth() {
    assertThat(Tables.of("agent,skill,proficiency\n'Lima, Ana',\"Fast\",90\n").told())
        .containsExactly("assign Lima, Ana \"Fast\" 90");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent,skill,proficiency\nt'Hooft,Billing,90\n'sMan,Chat,5\n",
        "agent,skill,proficiency\n'x',\"a\",90\n"
      })
  void read_apostrophes_areNoQuotes(String text) {
    assertThat(Tables.of(text).tabular().dialect().quote()).isEqualTo("\"");
  }

  @Test
  void read_lineForExcel_namesTheDelimiterAndCountsAsARow() {
    Tables table = Tables.of("sep=;\nagent;skill;proficiency\nana;Bil,ling;3,5\n");
    assertThat(table.told()).containsExactly("assign ana Bil,ling '3,5'");
    assertThat(table.wishes().getFirst().origin().item()).hasToString("team row 3");
  }

  @Test
  void read_otherCharactersInTheHeader_doNotMisleadAboutTheDelimiter() {
    assertThat(Tables.of("user_id;Skill Name;skill-level\nana;Tech, Support;4\n").told())
        .containsExactly("assign ana Tech, Support 4");
    assertThat(Tables.of("agent,\"Tech; Support\"\nana,4\n", "Tech; Support").told())
        .containsExactly("assign ana Tech; Support 4");
  }

  @Test
  void read_blanksAroundQuotes_sayNothing() {
    assertThat(Tables.of("agent, skill, proficiency\nana, \"Bil,ling\" , 90\n").told())
        .containsExactly("assign ana Bil,ling 90");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void read_lineEnds_areThoseOfAnySystem(String end) {
    Tables table =
        Tables.of("agent,skill,proficiency\n\nana,\"a\nb\",9\nben,c,5".replace("\n", end));
    assertThat(table.told()).containsExactly("assign ana a" + end + "b 9", "assign ben c 5");
    assertThat(table.wishes().getLast().origin().item()).hasToString("team row 4");
  }

  @Test
  void read_windows1252_isReadWhereItCanBeNothingElse() {
    Tables table = in("windows-1252", "agent,skill,proficiency\nAurélie,€uro – “Chat”,5\n");
    assertThat(table.told()).containsExactly("assign Aurélie €uro – “Chat” 5");
    assertThat(table.tabular().dialect().charset()).isEqualTo("windows-1252");
  }

  @Test
  void read_windows1252FarBelow_isReadToo() {
    String many = "ana,Billing,90\n".repeat(20_000);
    Tables table = in("windows-1252", "agent,skill,proficiency\n" + many + "Aurélie,Chat,5\n");
    assertThat(table.told()).hasSize(20_001).last().isEqualTo("assign Aurélie Chat 5");
  }

  @Test
  void read_lettersOfTwoEncodings_areToldAtTheirCells() {
    byte[] text =
        "agent,skill,proficiency\nZoë,Chat,5\nAur#lie,Chat,5\nben,Fr#nch,4\ncyd,Chat,5\n"
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] == '#' ? (byte) 0xE9 : text[i];
    }
    Tables table = Tables.of(text, Handling.LENIENT, Set.of());
    assertThat(table.told()).hasSize(4).contains("assign Zoë Chat 5", "assign cyd Chat 5");
    assertThat(table.taken().faults())
        .containsExactly("row-malformed row 3 column agent", "row-malformed row 4 column skill");
    assertThat(table.tabular().dialect().charset()).isEqualTo("UTF-8");
  }

  @Test
  void read_bytesThatWindows1252Lacks_areToldAtTheirCell() {
    byte[] text =
        "agent,skill,proficiency\nAur\u00e9lie,Ch\u0081t,5\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Tables.of(text, Handling.LENIENT, Set.of()).taken().faults())
        .containsExactly("row-malformed row 2 column skill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void read_utf16_isToldByTheDialect(String charset) {
    Dialect bare = in(charset, "agent\tskill\nana\tChat\n").tabular().dialect();
    assertThat(bare).isEqualTo(new Dialect(charset, false, "\t", "\""));
    Dialect marked = in(charset, "\uFEFFagent\tskill\nana\tChat\n").tabular().dialect();
    assertThat(marked).isEqualTo(new Dialect(charset, true, "\t", "\""));
  }

  @Test
  void read_byteOrderMark_isToldByTheDialect() {
    assertThat(in("UTF-8", "\uFEFFagent,skill\nana,Chat\n").tabular().dialect().byteOrderMark())
        .isTrue();
  }

  @Test
  void read_misspeltHeaderWithAnotherDelimiter_isToldAsSuch() {
    assertThat(Taken.of("agnet;skil\nana;Chat\n").problems().getFirst().suggestion())
        .isEqualTo("agent;skill");
  }

  private static Tables in(String charset, String text) {
    return Tables.of(text.getBytes(Charset.forName(charset)), Handling.LENIENT, Set.of());
  }

  @Test
  void read_delimiterOfTwoLetters_isNotEndedByOne() {
    assertThat(Taken.of("agent||skill||proficiency\na|na||Bil|ling||90\n").told())
        .containsExactly("assign a|na Bil|ling 90");
  }
}
