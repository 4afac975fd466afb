package dev.skillway.core.job;

import static dev.skillway.core.job.ResultKind.DONE;
import static dev.skillway.core.job.ResultKind.FAILED;
import static dev.skillway.core.job.ResultKind.NOT_TRIED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
  @TempDir private Path folder;

  private Walk walk;

  @BeforeEach
  void open() {
    walk = new Walk(folder);
    walk.store.give("a1 billing 80", "a1 french 4", "a2 billing 50");
  }

  @AfterEach
  void close() {
    walk.close();
  }

  @Test
  void of_csvJob_areTablesInTheOrderOfTheInput() throws Exception {
    Job job =
        walk.apply(
            Mode.MERGE,
            """
            alima,Billing,90.0,add
            "Lima, Ana",Fax,5,
            a1,French,EXPERT,
            a2,billing,50,create
            """);
    assertThat(walk.lines(job, DONE))
        .containsExactly(
            "agent,skill,proficiency,operation,outcome,before,after",
            "alima,Billing,90.0,add,applied,80,90",
            "a1,French,EXPERT,,applied,4,5",
            "a2,billing,50,create,unchanged,50,50");
    assertThat(walk.lines(job, FAILED))
        .hasSize(2)
        .startsWith("agent,skill,proficiency,operation,problem")
        .last()
        .asString()
        .startsWith("\"Lima, Ana\",Fax,5,,")
        .contains("agent-unknown: ");
    assertThat(walk.lines(job, NOT_TRIED)).containsExactly("agent,skill,proficiency,operation");
  }

  @Test
  void of_replacement_nameImpliedRemovalsAndWhatWasHeldBack() throws Exception {
    Job job = walk.apply(Mode.REPLACE, "alima,french,5,\na2,chat,7,\na2,Biling,7,");
    assertThat(walk.lines(job, DONE))
        .containsExactly(
            "agent,skill,proficiency,operation,outcome,before,after",
            "alima,french,5,,applied,4,5",
            "a1,billing,,remove,applied,80,");
    assertThat(walk.lines(job, FAILED)).hasSize(2);
    assertThat(walk.lines(job, NOT_TRIED))
        .containsExactly("agent,skill,proficiency,operation", "a2,chat,7,");
  }

  @Test
  void of_changedMeanwhile_isFailedWithItsReason() throws Exception {
    Preparation preparation = walk.prepare(Mode.MERGE, "a1,billing,90,");
    walk.store.give("a1 chat 3");
    Job job = walk.runner.run(walk.store.org(), Mode.MERGE, preparation, _ -> {}).job();
    assertThat(walk.lines(job, FAILED))
        .last()
        .asString()
        .startsWith("a1,billing,90,,")
        .contains("changed-meanwhile: ");
  }

  @Test
  void of_anyCsvJob_areTheInputWhenReadAgain() throws Exception {
    Job job =
        walk.apply(
            Mode.REPLACE,
            """
            "Ana\nLima",billing,80,
            alima,French,EXPERT,upsert
            alima,billing,80.00,
            a2,"6"" TV",7,remove
            a2,chat,90%,
            ,,,
            ,chat,,delete
            """);
    assertThat(read(job, DONE, FAILED, NOT_TRIED))
        .containsExactlyInAnyOrder(
            "assign Ana\nLima billing 80",
            "assign alima French 'EXPERT'",
            "assign alima billing 80.00",
            "remove a2 6\" TV 7",
            "assign a2 chat '90%'",
            "remove - chat -");
  }

  @Test
  void of_jsonJob_areBodiesThatStrictTakes() throws Exception {
    Job job =
        walk.apply(
            Mode.REPLACE,
            """
            {"items":[
              {"userId":"alima","skills":[{"id":"billing","proficiency":90.50},
                                          {"id":"French","proficiency":"Expert"}]},
              {"userId":"a2","skillId":"chat","proficiency":7,"operation":"create"},
              {"userId":"a4","skillId":"chat","operation":"remove"}]}
            """);
    String done = walk.text(job, DONE);
    Taken taken = Taken.of(done, Handling.STRICT);
    assertThat(taken.format()).isEqualTo("json");
    assertThat(taken.faults()).isEmpty();
    assertThat(read(job, DONE, FAILED, NOT_TRIED))
        .containsExactlyInAnyOrder(
            "assign alima billing 90.50",
            "assign alima French 'Expert'",
            "create a2 chat 7",
            "remove a4 chat -",
            "remove a2 billing -");
    assertThat(done).startsWith("{\"changes\":[").endsWith("]}\n");
  }

  @Test
  void of_jsonJob_hasALineForEachChange() throws Exception {
    Job job =
        walk.apply(
            Mode.MERGE,
            "{\"changes\":[{\"agent\":\"a1\",\"skill\":\"billing\",\"proficiency\":90},"
                + "{\"agent\":\"a1\",\"skill\":\"chat\",\"operation\":\"remove\"}]}");
    assertThat(walk.lines(job, DONE))
        .contains(
            " {\"agent\":\"a1\",\"skill\":\"billing\",\"proficiency\":90,"
                + "\"outcome\":\"applied\",\"before\":80,\"after\":90},",
            " {\"agent\":\"a1\",\"skill\":\"chat\",\"operation\":\"remove\","
                + "\"outcome\":\"unchanged\"}");
  }

  @Test
  void of_severalInputs_areNumberedAndInTheFormatOfEach() throws Exception {
    Job job =
        walk.apply(
            Mode.MERGE,
            "a1,chat,7,",
            "{\"changes\":[{\"agent\":\"a2\",\"skill\":\"chat\",\"proficiency\":8}]}");
    assertThat(walk.files(job, DONE))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("done-1.csv", "done-2.json");
    assertThat(Files.readString(walk.files(job, DONE).get(0)))
        .endsWith("\na1,chat,7,,applied,,7\n");
    assertThat(Files.readString(walk.files(job, DONE).get(1)))
        .contains("{\"agent\":\"a2\",\"skill\":\"chat\",\"proficiency\":8,\"outcome\":\"applied\"");
    assertThat(walk.files(job, FAILED)).hasSize(2).allMatch(Files::exists);
  }

  @Test
  void of_sameJobAgain_areLeftAsTheyAre() throws Exception {
    Job job = walk.apply(Mode.MERGE, "a1,chat,7,");
    Path file = walk.files(job, DONE).getFirst();
    assertThat(file).isEqualTo(folder.resolve("jobs").resolve(job.id()).resolve("done.csv"));
    Files.writeString(folder.resolve("jobs").resolve(job.id()).resolve("done.csv"), "mine");
    assertThat(walk.lines(job, DONE)).containsExactly("mine");
  }

  /** The wishes of some result files. */
  private List<String> read(Job job, ResultKind... kinds) {
    return List.of(kinds).stream()
        .map(kind -> Taken.of(walk.text(job, kind)))
        .flatMap(taken -> taken.told().stream())
        .toList();
  }
}
