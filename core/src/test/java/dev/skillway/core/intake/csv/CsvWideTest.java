package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Handling;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWideTest {
  @Test
  void read_rowAnAgent_isAWishForEachCell() {
    Tables table = Tables.of("agent,German,Chat\nana,Expert,5\nben,,3.5\n", "German", "Chat");
    assertThat(table.told())
        .containsExactly("assign ana German 'Expert'", "assign ana Chat 5", "assign ben Chat 3.5");
    assertThat(table.taken().faults()).isEmpty();
    assertThat(table.taken().noticed()).isEmpty();
    assertThat(table.tabular().isWide()).isTrue();
    assertThat(table.tabular().skills()).containsExactly(1, 2);
    assertThat(table.tabular().fields()).containsOnly(java.util.Map.entry(Field.AGENT, 0));
  }

  @Test
  void read_wideCells_standWhereTheyStand() {
    Tables table = Tables.of("outcome,agent,German,Chat\n,ana,4,5\n", "German", "Chat");
    var first = table.wishes().getFirst().origin();
    var second = table.wishes().getLast().origin();
    assertThat(second.item()).hasToString("team row 2 column Chat");
    assertThat(second.at(Field.AGENT)).hasToString("team row 2 column agent");
    assertThat(second.at(Field.SKILL)).hasToString("team row 2 column Chat");
    assertThat(table.tabular().header()).containsExactly("agent", "German", "Chat");
    assertThat(second.part()).isEqualTo(2);
    assertThat(second.record()).isSameAs(first.record());
    assertThat(second.record().text()).isEqualTo("ana,4,5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/d", "/D", "remove", "Remove", "REMOVE"})
  void read_removal_isTakenAway(String cell) {
    Tables table = Tables.of("agent,German\nana," + cell + "\n", "German");
    assertThat(table.told()).containsExactly("remove ana German -");
    assertThat(table.wishes().getFirst().written().operation()).isEqualTo(cell);
    assertThat(table.taken().noticed()).isEmpty();
  }

  @Test
  void read_removalInAnotherWord_isNoted() {
    Tables table = Tables.of("agent,German\nana,unassign\n", "German");
    assertThat(table.told()).containsExactly("remove ana German -");
    assertThat(table.taken().noticed()).containsExactly("operation-renamed 1: row 2 column German");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "–", "—", "n/a", "NA", "None", "null", "?", "x"})
  void read_cellThatSaysTwoThings_isLeftToTheScale(String cell) {
    assertThat(Tables.of("agent,German\nana," + cell + "\n", "German").told())
        .containsExactly("assign ana German ?" + cell);
  }

  @Test
  void read_agentWithoutSkills_isMentioned() {
    Tables table = Tables.of("agent,team,German\nana,Voice,\nben,Voice,4\n", "German");
    assertThat(table.told()).containsExactly("mention ana", "assign ben German 4");
    assertThat(((Statement.Mention) table.taken().all().getFirst()).position())
        .hasToString("team row 2 column agent");
    assertThat(table.taken().noticed()).containsExactly("key-ignored 1: row 1 column team");
  }

  @Test
  void read_unknownColumnWithProficiencies_isAWishOfAnUnknownSkill() {
    Tables table = Tables.of("agent,German,Germn\nana,4,5\nben,,remove\ncyd,,soon\n", "German");
    assertThat(table.told())
        .containsExactly(
            "assign ana German 4", "assign ana Germn 5", "remove ben Germn -", "mention cyd");
  }

  @Test
  void read_severalWordsForTheAgent_areReadByTheId() {
    Tables table = Tables.of("name,email,id,German\nAna Lima,a@x,a1,4\n,,a2,\n", "German");
    assertThat(table.told()).containsExactly("assign a1 German 4", "mention a2");
    assertThat(table.taken().noticed())
        .containsExactly(
            "key-renamed 1: row 1 column id",
            "key-ignored 2: row 1 column name, row 1 column email");
  }

  @Test
  void read_rowWithoutAgent_isToldAndNotRefusedAsAWhole() {
    Tables table = Tables.of("agent,team,German\n,Voice,\n,,4\nben,,4\n", "German");
    assertThat(table.told()).containsExactly("assign - German 4", "assign ben German 4");
    assertThat(table.taken().faults()).containsExactly("field-missing row 2 column agent");
    assertThat(((Statement.Fault) table.taken().all().getFirst()).whole()).isFalse();
  }

  @Test
  void read_operationForAWholeRow_isRefused() {
    Tables table = Tables.of("agent,German,operation\nana,4,remove\nben,4,\n", "German");
    assertThat(table.taken().faults()).containsExactly("key-unknown row 2 column operation");
  }

  @Test
  void read_unknownColumnsInStrict_areProblems() {
    byte[] text = "agent,German,team\nana,4,Voice\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Tables.of(text, Handling.STRICT, Set.of("German")).taken().faults())
        .containsExactly("key-unknown row 1 column team");
  }

  @Test
  void read_noColumnThatIsASkill_isHeaderUnknown() {
    assertThat(Taken.of("agent,Klingon,Elvish\nana,4,5\n").faults())
        .containsExactly("header-unknown row 1");
  }

  @Test
  void read_skillNamedLikeAField_isASkill() {
    assertThat(Tables.of("agent;Active\nana;4\n", "Active").told())
        .containsExactly("assign ana Active 4");
  }
}
