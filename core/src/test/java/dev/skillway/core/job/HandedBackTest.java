package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.core.intake.Input;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused comes back as it was written, tells the same again, and applies when mended. */
class HandedBackTest {
  private static final Charset LATIN1 = StandardCharsets.ISO_8859_1;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir private Path folder;

  private Walk walk;

  @BeforeEach
  void open() {
    walk = new Walk(folder);
  }

  @AfterEach
  void close() {
    walk.close();
  }

  /** Applies a file, and its failed rows once more, which tell the same and come back the same. */
  private String failed(Charset charset, String text) throws InterruptedException {
    byte[] file = text.getBytes(charset);
    List<String> told = codes(file);
    Job job = walk.applyFile(Mode.MERGE, file);
    byte[] failed = walk.bytes(job, ResultKind.FAILED);
    assertThat(codes(failed)).isEqualTo(told);
    Job again = walk.applyFile(Mode.MERGE, failed);
    assertThat(new String(walk.bytes(again, ResultKind.FAILED), charset))
        .isEqualTo(new String(failed, charset));
    return new String(failed, charset);
  }

  private List<String> codes(byte[] file) throws InterruptedException {
    try (Preparation preparation = walk.prepareFile(Mode.MERGE, file)) {
      return preparation.problems().stream().map(HandedBackTest::code).toList();
    }
  }

  /** Without row, line and index, which are others then. */
  private static String code(Problem problem) {
    return Brief.problem(problem).replaceAll(" (row|line) \\d+|/.*(?=/)| ", "");
  }

  private void applies(Charset charset, String text) throws InterruptedException {
    try (Preparation preparation = walk.prepareFile(Mode.MERGE, text.getBytes(charset))) {
      assertThat(preparation.problems()).isEmpty();
    }
  }

  @Test
  void failed_ofSemicolonsInWindows1252_isSo() throws Exception {
    String failed =
        failed(WINDOWS, "agent;skill;proficiency;Bemerkung\na1;French;9;M\u00fcller\na2;chat;7;\n");

    assertThat(failed)
        .startsWith("agent;skill;proficiency;Bemerkung;problem\na1;French;9;M\u00fcller;");
    applies(WINDOWS, failed.replace(";9;", ";5;"));
  }

  @Test
  void failed_inWindows1252_mayQuoteWhatItLacks() throws Exception {
    Job job =
        walk.applyFile(
            Mode.MERGE,
            "agent;skill;proficiency;team\na1;\u20acuro\u017d;9;\u00fc\n".getBytes(WINDOWS));

    assertThat(new String(walk.bytes(job, ResultKind.FAILED), WINDOWS))
        .contains("\na1;\u20acuro\u017d;9;\u00fc;", "skill-unknown");
    assertThat(walk.text(job, ResultKind.NOT_TRIED)).isEqualTo("agent;skill;proficiency;team\n");
  }

  @Test
  void failed_ofTabsInUtf16_isSo() throws Exception {
    String failed =
        failed(
            StandardCharsets.UTF_16LE,
            "\ufeffagent\tskill\tproficiency\na1\tFrench\t9\na2\tchat\t7\n");

    assertThat(failed).startsWith("\ufeffagent\tskill\tproficiency\tproblem\na1\tFrench\t9\t");
    applies(StandardCharsets.UTF_16LE, failed.replace("\t9\t", "\t5\t"));
  }

  @Test
  void failed_ofSingleQuotes_isSo() throws Exception {
    String failed =
        failed(
            StandardCharsets.UTF_8,
            "agent,skill,proficiency\n'a1','Bil,ling',9\na1,'\"Billing',9\n");

    assertThat(failed).contains("\na1,'Bil,ling',9,", "\na1,'\"Billing',9,");
    applies(StandardCharsets.UTF_8, failed.replace("Bil,ling", "Billing").replace("\"B", "B"));
  }

  @Test
  void failed_withLineBreaksInCells_hasThem() throws Exception {
    String failed =
        failed(
            StandardCharsets.UTF_8,
            "note,agent,skill,proficiency\n\"one\ntwo\",a1,\"Bil\nling\",9\n");

    assertThat(failed).contains("\n\"one\ntwo\",a1,\"Bil\nling\",9,");
    applies(StandardCharsets.UTF_8, failed.replace("Bil\nling", "Billing"));
  }

  @Test
  void failed_ofBytesThatAreNoLetters_isRefusedAgain() throws Exception {
    byte[] file = "agent;skill;proficiency;note\na1;French;9;\u00fc\u0081\n".getBytes(LATIN1);
    Job job = walk.applyFile(Mode.MERGE, file);
    byte[] failed = walk.bytes(job, ResultKind.FAILED);
    assertThat(new String(failed, StandardCharsets.UTF_8))
        .startsWith("\uFEFFagent;skill;proficiency;note;problem\na1;French;9;\u00fc\uFFFD;");
    assertThat(codes(failed)).isEqualTo(codes(file));
  }

  @Test
  void failed_ofNdjsonWhoseFirstLineIsBroken_isNdjsonByItsName() throws Exception {
    String lines = "{\"agent\":\n{\"agent\":\"a1\",\"skill\":\"French\",\"proficiency\":5}\n";
    var named =
        new Input(
            "failed.ndjson",
            () -> new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try (Preparation preparation = walk.prepare(Mode.MERGE, List.of(named))) {
      assertThat(preparation.inputs().getFirst().format()).isEqualTo("ndjson");
      assertThat(preparation.problemCount()).isEqualTo(1);
      assertThat(preparation.canSkip()).isTrue();
    }
  }

  @Test
  void failed_withOtherColumnsAndWords_hasThemInTheirPlace() throws Exception {
    String failed =
        failed(
            StandardCharsets.UTF_8,
            "Team,User ID,,Skill Name,skill_level,Notes\nNorth,a1,,French,9,call back\n");

    assertThat(failed)
        .startsWith(
            "Team,User ID,,Skill Name,skill_level,Notes,problem\nNorth,a1,,French,9,call back,");
    applies(StandardCharsets.UTF_8, failed.replace(",9,", ",5,"));
  }

  @Test
  void failed_ofShortRows_hasTheReasonInItsColumn() throws Exception {
    String failed =
        failed(StandardCharsets.UTF_8, "agent,skill,proficiency,operation\na1,Billing\na1\n");

    assertThat(failed).contains("\na1,Billing,,,", "\na1,,,,");
    applies(
        StandardCharsets.UTF_8,
        failed.replace("Billing,,", "Billing,5,").replace("\na1,,,,", "\na2,chat,3,,"));
  }

  @Test
  void failed_ofLongRows_hasAllCells() throws Exception {
    String failed = failed(StandardCharsets.UTF_8, "agent,skill,proficiency\na1,Web Chat,7,x,y\n");

    assertThat(failed).contains("\na1,Web Chat,7,x,y,").contains("5 cells, the header 3");
    applies(StandardCharsets.UTF_8, failed.replace("7,x,y", "7"));
  }

  @Test
  void failed_withTextBehindAQuote_isAsItCame() throws Exception {
    String failed = failed(StandardCharsets.UTF_8, "agent,skill,proficiency\n\"a1\"x,Billing,7\n");

    assertThat(failed).contains("\n\"a1\"x,Billing,7,");
    applies(StandardCharsets.UTF_8, failed.replace("\"a1\"x", "a1"));
  }

  @Test
  void failed_ofAnInputWithAddedColumns_hasThemOnce() throws Exception {
    String failed =
        failed(
            StandardCharsets.UTF_8,
            "outcome,agent,skill,before,proficiency,after,problem\nx,a1,French,1,9,2,old\n");

    assertThat(failed)
        .startsWith("agent,skill,proficiency,problem\na1,French,9,")
        .doesNotContain("old");
  }

  @Test
  void failed_ofLines_hasBrokenOnesAsTheyAreAndTheWrongSkillAlone() throws Exception {
    String failed =
        failed(
            StandardCharsets.UTF_8,
            """
            {"agent":"a2","skills":[{"id":"chat","proficiency":7},{"id":"French","proficiency":9}]}
            {"agent":"a1","skill":"Billing","proficiency":5,}
            {"agent":"a1","skill":"Billing" "proficiency":5}
            """);

    assertThat(failed.lines())
        .hasSize(3)
        .first()
        .asString()
        .contains("French", "\"problem\":")
        .doesNotContain("chat");
    assertThat(failed).contains("\n{\"agent\":\"a1\",\"skill\":\"Billing\",\"proficiency\":5,}\n");
    applies(
        StandardCharsets.UTF_8,
        failed.replace(":9", ":5").replace(":5,}", ":5}").replace("\" \"", "\",\""));
  }

  @Test
  void failed_ofAJsonBody_isABodyOfWhatIsWrong() throws Exception {
    String failed =
        failed(
            StandardCharsets.UTF_8,
            """
            {"changes":[{"agent":"a1","skill":"French","proficiency":9},
                        {"agent":"a1","skill":"chat","proficiency":9},
                        {"agent":"a2","skill":"Bilin","proficiency":"5"}]}
            """);

    assertThat(failed).contains("French", "Bilin").doesNotContain("\"chat\"");
    applies(
        StandardCharsets.UTF_8,
        failed.replace(":9", ":5").replace("\"Bilin\"", "\"billing\"").replace("\"5\"", "5"));
  }
}
