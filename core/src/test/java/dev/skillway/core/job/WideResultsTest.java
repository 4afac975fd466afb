package dev.skillway.core.job;

import static dev.skillway.core.job.ResultKind.DONE;
import static dev.skillway.core.job.ResultKind.FAILED;
import static dev.skillway.core.job.ResultKind.NOT_TRIED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.spi.change.Mode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Result files of a table with a row an agent. */
class WideResultsTest {
  @TempDir private Path folder;

  private Walk walk;

  @BeforeEach
  void open() {
    walk = new Walk(folder);
    walk.store.give("a1 billing 80", "a1 chat 4", "a2 billing 50", "a2 chat 5");
  }

  @AfterEach
  void close() {
    walk.close();
  }

  private Job apply(Mode mode, String text) throws InterruptedException {
    return walk.applyFile(mode, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> problems(Mode mode, byte[] file) throws InterruptedException {
    try (Preparation preparation = walk.prepareFile(mode, file)) {
      return Brief.problems(preparation.problems());
    }
  }

  @Test
  void failed_isWideAndHoldsTheWrongCellsAlone() throws Exception {
    Job job =
        apply(Mode.MERGE, "Team;agent;Billing;French;Web Chat\nNorth;a1;90;9;7\nSouth;a2;60;5;\n");

    assertThat(walk.lines(job, FAILED))
        .hasSize(2)
        .startsWith("Team;agent;Billing;French;Web Chat;problem")
        .last()
        .asString()
        .startsWith("North;a1;;9;;")
        .contains("French: proficiency-out-of-range");
    assertThat(problems(Mode.MERGE, walk.bytes(job, FAILED)))
        .containsExactly("proficiency-out-of-range row 2 column French");
    String mended = walk.text(job, FAILED).replace(";9;", ";5;");
    assertThat(problems(Mode.MERGE, mended.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void failed_ofAFailedFile_isTheSame() throws Exception {
    Job job =
        apply(
            Mode.MERGE,
            "agent,Billing,French\na1,90,9\na2,200,0\n\"nobody\",1,\n\"a1\"x,1,\na1,1,5,7\na9\n");
    List<String> told = problems(Mode.MERGE, walk.bytes(job, FAILED));

    Job again = walk.applyFile(Mode.MERGE, walk.bytes(job, FAILED));

    assertThat(walk.text(again, FAILED)).isEqualTo(walk.text(job, FAILED));
    assertThat(told)
        .contains(
            "proficiency-out-of-range row 2 column French",
            "proficiency-out-of-range row 3 column Billing",
            "agent-unknown row 4 column agent",
            "row-malformed row 5 column agent",
            "row-malformed row 6");
  }

  @Test
  void notTried_ofAReplacement_hasTheRestOfTheAgentAndNotWhatFailed() throws Exception {
    Job job = apply(Mode.REPLACE, "agent,Billing,French,Germn\na1,90,9,4\na2,60,5,\n");

    assertThat(walk.lines(job, NOT_TRIED)).containsExactly("agent,Billing,French,Germn", "a1,90,,");
    assertThat(walk.lines(job, FAILED))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("a1,,9,4,")
        .contains("French: ", "Germn: skill-unknown");
    assertThat(walk.lines(job, DONE))
        .containsExactly(
            "agent,skill,proficiency,operation,outcome,before,after",
            "a2,billing,60,,applied,50,60",
            "a2,french,5,,applied,,5",
            "a2,chat,,remove,applied,5,");
  }

  @Test
  void failedAndNotTried_together_areTheRestOfTheReplacement() throws Exception {
    Job job = apply(Mode.REPLACE, "agent,Billing,French\na1,90,9\na2,60,5\n");
    String mended = walk.text(job, FAILED).replace(",9,", ",5,");

    String both = mended + walk.text(job, NOT_TRIED).lines().skip(1).findFirst().orElseThrow();
    try (Preparation preparation =
        walk.prepareFile(Mode.REPLACE, both.getBytes(StandardCharsets.UTF_8))) {
      assertThat(Brief.steps(preparation.plan()))
          .containsExactly(
              "add a1 french 5", "update a1 billing 80 to 90", "implied remove a1 chat 4");
    }
  }
}
