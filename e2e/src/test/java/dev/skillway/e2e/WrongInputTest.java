package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongInputTest {
  private static final String ITEM = "{\"userId\":\"x\",\"skillId\":\"y\",\"proficiency\":";

  @TempDir private static Path folder;
  private static Program program;
  private static String before = "";

  @BeforeAll
  static void inTheDemoOrg() {
    program = Program.in(folder);
    program.run("get").exits(0);
    before = program.mark();
  }

  static Stream<Wrong> files() {
    return Stream.of(
        new Wrong("a workbook", "PK\u0003\u0004\u0014\0", "file-not-text", "Save it as CSV"),
        new Wrong("a picture", "\u0089PNG\r\n\u001a\n\0\0", "file-not-text", "Give CSV or JSON"),
        new Wrong("UTF-16", "\u00ff\u00fea\0g\0e\0n\0t\0", "header-unknown", "Name the columns"),
        new Wrong("an empty file", "", "file-empty", "Check what was to write it"),
        new Wrong("blanks", " \n\n \n", "file-empty", "Check what was to write it"),
        new Wrong("a header alone", Sample.HEADER, "rows-missing", "Add a row"),
        new Wrong("a wrong header", "who,what\na1001,5\n", "header-unknown", "agent,skill,prof"),
        new Wrong("no header", "a1001,prod-tv,5\n", "header-unknown", "Name the columns"),
        new Wrong(
            "a misspelt header", "agnet;skil\na1001;prod-tv\n", "header-unknown", "agent;skill"),
        new Wrong("two columns of a kind", "agent,agent,skill,proficiency\n", "key-dup", "Leave"),
        new Wrong("not JSON", "{\"items\": [{]}", "body-not-json", "line 1 column 13"),
        new Wrong("half a JSON", "{\"items\": [", "body-not-json", "Mend it there"),
        new Wrong("nested too deep", "[".repeat(100_000), "body-not-json", "nests too deep"),
        new Wrong(
            "deep", "{\"items\":[" + "{\"data\":".repeat(100_000), "body-not-json", "nothing is"),
        new Wrong(
            "an endless number", ITEM + "9".repeat(10_000) + "}", "body-not-json", "nothing is"),
        new Wrong("a list of numbers", "{\"items\": [1]}", "type-mismatch", "/items/0"),
        new Wrong("an empty object", "{}", "field-missing", "/items"));
  }

  static Stream<Wrong> rows() {
    return Stream.of(
        Wrong.row("an open quote", "\"a1001,prod-tv,5,", "row-malformed", "Mend the row"),
        Wrong.row("a cell too many", "a1001,prod-tv,5,assign,x", "row-malformed", "double quotes"),
        Wrong.row("an unknown agent", "nobody,prod-tv,5,", "agent-unknown", "directory dump"),
        Wrong.row("an unknown skill", "a1001,Klingon,5,", "skill-unknown", "directory dump"),
        Wrong.row("two of a name", "Daniel Ashworth,prod-tv,5,", "agent-ambiguous", "a1010, a1128"),
        Wrong.row("an inactive agent", "inactive-1,prod-tv,5,", "agent-inactive", "leave this out"),
        Wrong.row("an archived skill", "a1001,Fax,5,", "skill-archived", "a skill that is in use"),
        Wrong.row("no agent", ",prod-tv,5,", "field-missing", "The agent is missing"),
        Wrong.row("a fraction", "a1001,prod-tv,7.5,", "proficiency-not-integer", "from 0 to 100"),
        Wrong.row("off the step", "a1001,cert-gas-safety,2.2,", "proficiency-off-step", "of 0.5"),
        Wrong.row(
            "out of range", "a1001,prod-tv,101,", "proficiency-out-of-range", "from 0 to 100"),
        Wrong.row("zero", "a1001,voice-care,0,", "proficiency-out-of-range", "Perhaps: remove"),
        Wrong.row("a percentage", "a1001,prod-tv,50%,", "type-mismatch", "Perhaps: 50"),
        Wrong.row("a word", "a1001,prod-tv,good,", "type-mismatch", "from 0 to 100"),
        Wrong.row(
            "an unknown level", "a1001,German,Fluent,", "proficiency-level-unknown", "Expert"),
        Wrong.row("no level", "a1001,prod-tv,,", "proficiency-required", "Give a whole number"),
        Wrong.row("an unknown operation", "a1001,prod-tv,5,upset", "operation-unknown", "assign"),
        Wrong.row("an update of nothing", "x,y,5,update", "not-assigned", "Use assign or create"),
        Wrong.row("a contradiction", "x,y,5,\nx,y,6,", "duplicate-item", "Leave one of the two"));
  }

  @ParameterizedTest
  @MethodSource({"files", "rows"})
  void apply_ofWrongInput_saysWhatIsWrongAndWritesNothing(Wrong wrong) {
    String file = wrong.in(folder);

    program
        .run("apply", file)
        .exits(1)
        .tells("error " + wrong.code(), "input", wrong.next(), "nothing is applied");

    assertThat(program.mark()).isEqualTo(before);
  }

  @Test
  void apply_ofHalfAJson_speaksOfTheInputAndNotOfTheLibrary() {
    program.write("half.json", "{\"items\": [");

    assertThat(program.run("apply", "half.json").exits(1).err()).doesNotContain("StreamRead");
  }

  @Test
  void apply_ofAnEndlessCell_doesNotRepeatAllOfIt() {
    program.write("long.csv", Sample.HEADER + "x,y," + "9".repeat(100_000) + ",\n");

    assertThat(program.run("apply", "long.csv").exits(1).err()).hasSizeLessThan(2_000);
  }

  @Test
  void apply_ofAMissingFile_saysWhereItLooked() {
    program.run("apply", "gone.csv").exits(1).tells("file-missing", "'gone.csv' in " + folder);
  }

  @Test
  void apply_ofAFolder_asksForAFileInIt() {
    program.run("apply", ".").exits(1).tells("file-is-folder", "Name a file in it");
  }

  @Test
  void apply_ofNoInput_saysThatStandardInputIsEmpty() {
    program.run("apply", "-").exits(1).tells("file-empty", "Standard input is empty");
  }

  @Test
  void apply_ofManyProblems_tellsThemAllAndHowToApplyTheRest() {
    program.write("many.csv", Sample.HEADER + "x,y,5,\nx,y2,5,\nx2,y,5,\nx,67890,x,\n");

    program
        .run("apply", "many.csv")
        .exits(1)
        .tells("many.csv row 3 column skill", "row 4 column agent", "row 5 column proficiency")
        .tells("3 errors", "apply the rest (1) with --on-invalid skip");
    assertThat(program.mark()).isEqualTo(before);
  }

  @Test
  void apply_asJson_putsTheErrorsOnStandardOutput() {
    program.write("wrong.csv", Sample.HEADER + "nobody,y,5,\n");

    Run run = program.run("apply", "wrong.csv", "-o", "json").exits(1);

    assertThat(run.json().path("errorCount").asInt()).isEqualTo(1);
    assertThat(run.json().path("errors").path(0).path("code").asText()).isEqualTo("agent-unknown");
    assertThat(run.json().path("errors").path(0).path("row").asInt()).isEqualTo(2);
  }

  @Test
  void apply_toAnUnknownOrg_saysHowToMakeIt() {
    program
        .run("apply", Program.example("thread-0.json"), "--org", "nowhere")
        .exits(1)
        .tells("org-unknown", "There is demo", "skillway directory load FILE --org nowhere");
    assertThat(program.mark()).isEqualTo(before);
  }

  @Test
  void get_ofAnUnknownAgent_saysHowToSeeAll() {
    program.run("get", "--agent", "nobody").exits(1).tells("agent-unknown", "directory dump");
  }

  @Test
  void job_thatIsUnknown_saysHowToListThem() {
    program.run("job", "20260101-none").exits(1).tells("job-unknown", "skillway jobs --org demo");
  }
}
