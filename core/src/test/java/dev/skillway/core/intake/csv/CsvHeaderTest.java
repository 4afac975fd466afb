package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvHeaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent,skill,proficiency,operation\nana,Billing,90,create\n",
        "operation,proficiency,skill,agent\ncreate,90,Billing,ana\n",
        "userId,skillId,proficiency,operation\nana,Billing,90,create\n",
        " userId , skillId ,\"proficiency\",operation\nana,Billing,90,create\n",
        "\n\nagent,skill,proficiency,operation\nana,Billing,90,create\n"
      })
  void read_headerInAnyOrder_isUnderstood(String text) {
    Taken taken = Taken.of(text);
    assertThat(taken.told()).containsExactly("create ana Billing 90");
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.notices()).isEmpty();
  }

  @Test
  void read_headerInAnotherCase_isUnderstoodWithANotice() {
    Taken taken = Taken.of("AGENT,Skill,proficiency,operation\nana,Billing,90,create\n");
    assertThat(taken.told()).containsExactly("create ana Billing 90");
    assertThat(Brief.notices(taken.notices()))
        .containsExactly("key-renamed 2: row 1 column AGENT, row 1 column Skill");
  }

  @Test
  void read_headerInAnotherCaseInStrict_isAProblem() {
    assertThat(Taken.of("AGENT,skill,proficiency\nana,Billing,90\n", Handling.STRICT).faults())
        .containsExactly("key-unknown row 1 column AGENT");
  }

  @Test
  void read_operationsUnderAnotherName_areNotPassedOver() {
    Taken taken =
        Taken.of("agent,skill,proficiency,wish\nana,Billing,90,remove\nben,Billing,90,soon\n");
    assertThat(taken.faults()).containsExactly("key-unknown row 2 column wish");
  }

  @Test
  void read_withoutOperation_assigns() {
    assertThat(Taken.of("agent,skill,proficiency\nana,Billing,90").told())
        .containsExactly("assign ana Billing 90");
  }

  @Test
  void read_unknownColumns_areIgnoredWithANotice() {
    Taken taken = Taken.of("agent,team,skill,proficiency,shift\nana,Voice,Billing,90,late\n");
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
    assertThat(taken.faults()).isEmpty();
    assertThat(Brief.notices(taken.notices()))
        .containsExactly("key-ignored 2: row 1 column team, row 1 column shift");
  }

  @Test
  void read_unknownColumnsInStrict_areProblems() {
    Taken taken =
        Taken.of(
            "agent,team,skill,proficiency,shift\nana,Voice,Billing,90,late\n", Handling.STRICT);
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults())
        .containsExactly("key-unknown row 1 column team", "key-unknown row 1 column shift");
  }

  @Test
  void read_resultColumns_areIgnoredInStrictToo() {
    Taken taken =
        Taken.of(
            """
            agent,skill,proficiency,operation,outcome,before,After,problem
            ana,Billing,90,assign,applied,80,90,
            """,
            Handling.STRICT);
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
    assertThat(taken.faults()).isEmpty();
  }

  @Test
  void read_columnsWithoutANameOrCells_areIgnoredSilently() {
    Taken taken =
        Taken.of("agent,skill,proficiency,,\nana,Billing,90,,\nana,Chat,9,,,,\n", Handling.STRICT);
    assertThat(taken.told()).containsExactly("assign ana Billing 90", "assign ana Chat 9");
    assertThat(taken.faults()).isEmpty();
  }

  @Test
  void read_cellInAColumnWithoutAName_isToldRatherThanPassedOver() {
    Taken taken = Taken.of("agent,skill,proficiency,\nana,Billing,90,remove\nana,Chat,9,\n");
    assertThat(taken.faults()).containsExactly("row-malformed row 2 column 4");
  }

  @Test
  void read_noProficiencyColumnAndLevelsInAnother_isToldRatherThanDefaulted() {
    Taken taken = Taken.of("agent,skill,rank,team\nana,Billing,4,North\nana,Chat,,North\n");
    assertThat(taken.faults()).containsExactly("key-unknown row 2 column rank");
  }

  @Test
  void read_blanksThatNobodySees_areNoPartOfACell() {
    Taken taken =
        Taken.of("\uFEFF\uFEFFagent,skill,proficiency\n\u00A0ana,\u200BBilling,90\u00A0\u2060\n");
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "skill,proficiency\nBilling,90\n",
        "agent,proficiency,operation\nana,90,assign\n",
        "ana,Billing,90\nben,Billing,80\n"
      })
  void read_missingColumns_isHeaderUnknown(String text) {
    Taken taken = Taken.of(text);
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults()).containsExactly("header-unknown row 1");
    assertThat(taken.problems().getFirst())
        .satisfies(
            problem -> {
              assertThat(problem.received()).isEqualTo(text.lines().findFirst().orElseThrow());
              assertThat(problem.expected()).contains("agent,skill,proficiency");
              assertThat(problem.detail()).endsWith("Name the columns in the first row.");
            });
  }

  @Test
  void read_withoutProficiency_givesNoLevel() {
    assertThat(Taken.of("agent,skill\nana,Billing\n").told())
        .containsExactly("assign ana Billing -");
    assertThat(Taken.of("agent,skill,operation\nana,Billing,remove\n").told())
        .containsExactly("remove ana Billing -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User ID,Skill Name,Skill Level,Action",
        "user_id,skill_name,skill_level,op",
        "Email,SKILL,level,Operation",
        "employeeId;Skill-Id;Rating;operation",
        "Agent Name\tcompetency\tscore\tAction",
        "id,skill,value,op",
        "login,name,level,op",
        "name,skill,level,op"
      })
  void read_headerInOtherWords_isUnderstoodWithNotices(String header) {
    Taken taken =
        Taken.of(header + "\n" + String.join(separator(header), "ana", "Billing", "90", "create"));
    assertThat(taken.told()).as(header).containsExactly("create ana Billing 90");
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.noticed()).first().asString().startsWith("key-renamed ");
  }

  private static String separator(String header) {
    return header.contains(";") ? ";" : header.contains("\t") ? "\t" : ",";
  }

  @Test
  void read_idBesideNameAndAddress_namesTheAgent() {
    Taken taken = Taken.of("Name,Email,userId,skill,proficiency\nAna Lima,a@x,a1,Billing,90\n");
    assertThat(taken.told()).containsExactly("assign a1 Billing 90");
    assertThat(taken.noticed())
        .containsExactly("key-ignored 2: row 1 column Name, row 1 column Email");
  }

  @Test
  void read_skillIdBesideSkillName_namesTheSkill() {
    Taken taken = Taken.of("agent,Skill Name,skillId,proficiency\nana,Billing,s1,90\n");
    assertThat(taken.told()).containsExactly("assign ana s1 90");
    assertThat(taken.noticed()).containsExactly("key-ignored 1: row 1 column Skill Name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agnet,skil|agent,skill",
        "usrId;skillid;lvel|userId;skillid;proficiency",
        "agent,skil,proficiency|agent,skill,proficiency",
        "who,what|"
      })
  void read_misspeltHeader_isHeaderUnknownWithTheRightOne(String header, String right) {
    Taken taken = Taken.of(header + "\nana,Billing\n");
    assertThat(taken.faults()).containsExactly("header-unknown row 1");
    assertThat(taken.problems().getFirst().suggestion()).isEqualTo(right);
  }

  @Test
  void read_misspeltProficiency_isNotPassedOver() {
    Taken taken = Taken.of("agent,skill,proficency\nana,Billing,90\n");
    assertThat(taken.faults()).containsExactly("key-unknown row 1 column proficency");
    assertThat(taken.problems().getFirst().suggestion()).isEqualTo("proficiency");
    assertThat(taken.statements()).isEmpty();
  }

  @Test
  void read_misspeltProficiencyBesideTheRightOne_isIgnoredWithANotice() {
    Taken taken = Taken.of("agent,skill,proficiency,proficency\nana,Billing,90,80\n");
    assertThat(taken.told()).containsExactly("assign ana Billing 90");
    assertThat(taken.faults()).isEmpty();
    assertThat(taken.noticed()).containsExactly("key-ignored 1: row 1 column proficency");
  }

  @Test
  void read_untilInARow_isRefusedThere() {
    Taken taken =
        Taken.of("agent,skill,proficiency,until\nana,a,1,\nana,b,1,2027-01-01\nana,c,1,\n");
    assertThat(taken.statements()).hasSize(3);
    assertThat(taken.faults()).containsExactly("key-unknown row 3 column until");
  }

  @Test
  void read_columnTwice_isKeyDuplicateAtTheLater() {
    Taken taken = Taken.of("agent,skill,proficiency,userId,Skill\nana,Billing,90,ben,Chat\n");
    assertThat(taken.statements()).isEmpty();
    assertThat(taken.faults())
        .containsExactly("key-duplicate row 1 column userId", "key-duplicate row 1 column Skill");
    assertThat(taken.noticed()).isEmpty();
  }
}
