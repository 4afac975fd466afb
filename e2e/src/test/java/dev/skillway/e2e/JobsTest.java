package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
  @TempDir private static Path folder;
  private static Program program;
  private static String first = "";
  private static String second = "";

  @BeforeAll
  static void applyTwice() {
    program = Program.in(folder);
    first = jobOf(Program.example("thread-0.json"));
    second = jobOf(Program.example("reskill.csv"));
  }

  private static String jobOf(String file) {
    return program.run("apply", file, "-o", "json").exits(0).json().path("jobId").asText();
  }

  @Test
  void jobs_listsTheNewestFirst() {
    assertThat(program.run("jobs").exits(0).out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(second).contains("done", "262 applied of 310"),
            line -> assertThat(line).startsWith(first).contains("done", "3 applied of 3"));
  }

  @Test
  void jobs_withALimit_listsThatMany() {
    assertThat(program.run("jobs", "--limit", "1").exits(0).out().lines()).hasSize(1);
  }

  @Test
  void jobs_asJson_holdsTheAccounts() {
    JsonNode jobs = program.run("jobs", "-o", "json").exits(0).json().path("jobs");

    assertThat(jobs).hasSize(2);
    assertThat(jobs.path(0).path("jobId").asText()).isEqualTo(second);
    assertThat(jobs.path(0).path("counts").path("applied").asInt()).isEqualTo(262);
    assertThat(jobs.path(1).path("inputs").path(0).asText()).endsWith("thread-0.json");
  }

  @Test
  void jobs_asCsv_isATable() {
    assertThat(program.run("jobs", "-o", "csv").exits(0).out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("job,state,mode,startedAt,endedAt,inputs,applied"),
            line ->
                assertThat(line).startsWith(second + ",done,merge,").endsWith(",262,48,0,0,0,0"),
            line -> assertThat(line).startsWith(first + ",done,merge,").endsWith(",3,0,0,0,0,0"));
  }

  @Test
  void jobs_ofAnOrgWithoutAny_saysHowToBegin() {
    new Sample(1, 1).load(program);
    program.run("jobs", "--org", "sample").exits(0).prints("skillway apply FILE");
  }

  @Test
  void job_showsAccountAndFilesThatExist() {
    program.run("job", second).exits(0).prints("Job " + second + ": done", "= 310", "done.csv");
    JsonNode job = program.run("job", second, "-o", "json").exits(0).json();
    assertThat(job.path("results").valueStream().map(files -> Path.of(files.path(0).asText())))
        .hasSize(3)
        .allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void job_asCsv_isATableOfAllOutcomes() {
    assertThat(program.run("job", first, "-o", "csv").exits(0).out().lines())
        .containsExactly(
            "agent,skill,outcome,before,after,problem",
            "x,y,applied,,90,",
            "12345,67890,applied,,90,",
            "12345,y,applied,,75,");
  }

  @Test
  void job_whoseFilesWereLost_writesThemAgain() throws IOException {
    Path files = program.data().resolve("jobs").resolve(first);
    String done = Files.readString(files.resolve("done.json"));
    for (String name : new String[] {"done.json", "failed.json", "not-tried.json"}) {
      Files.delete(files.resolve(name));
    }
    Files.delete(files);

    program.run("job", first).exits(0);

    assertThat(files.resolve("done.json")).hasContent(done);
  }

  @Test
  void job_ofAnotherOrg_isUnknown() {
    new Sample(1, 1).load(program);
    program.run("job", first, "--org", "sample").exits(1).tells("job-unknown", "skillway jobs");
  }
}
