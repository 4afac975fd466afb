package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Skillway writes it reads back. */
class RoundTripTest {
  @TempDir private static Path folder;
  private static Program program;
  private static JsonNode job;

  @BeforeAll
  static void applyTheExample() {
    program = Program.in(folder);
    job = program.run("apply", Program.example("reskill.csv"), "-o", "json").exits(0).json();
  }

  @ParameterizedTest
  @CsvSource({"csv, merge", "csv, replace", "json, merge", "json, replace"})
  void get_planned_changesNothing(String layout, String mode) {
    String export = program.run("get", "-o", layout).exits(0).out();
    program.write("export." + layout, export);

    program
        .run("plan", "export." + layout, "--mode", mode, "--strict")
        .exits(0)
        .prints("+ 0 add   ~ 0 update   - 0 remove");
  }

  @Test
  void get_appliedToAnotherOrg_makesItTheSame() {
    program.write("people.json", program.run("directory", "dump").exits(0).out());
    program.write("held.csv", program.held());
    program.run("directory", "load", "people.json", "--org", "copy").exits(0);
    // Demo agents keep skills that are archived since; those cannot be given anew.
    program.run("apply", "held.csv", "--org", "copy", "--on-invalid", "skip");

    assertThat(program.held("--org", "copy").lines()).hasSizeGreaterThan(1_000);
    assertThat(program.held().lines()).containsAll(program.held("--org", "copy").lines().toList());
  }

  @Test
  void dump_loadedAgain_dumpsTheSame() {
    String dump = program.run("directory", "dump").exits(0).out();
    program.write("dump.json", dump);

    program.run("directory", "load", "dump.json", "--org", "again").exits(0).prints("into the org");

    assertThat(program.run("directory", "dump", "--org", "again").exits(0).out()).isEqualTo(dump);
  }

  @Test
  void done_planned_changesNothing() {
    program
        .run("plan", job.path("results").path("done").path(0).asText())
        .exits(0)
        .prints("= 310 keep");
  }

  @Test
  void results_ofAJobThatDidAll_holdEveryRowInDone() throws IOException {
    JsonNode files = job.path("results");
    assertThat(Files.readAllLines(Path.of(files.path("done").path(0).asText()))).hasSize(311);
    assertThat(Files.readAllLines(Path.of(files.path("failed").path(0).asText()))).hasSize(1);
    assertThat(Files.readAllLines(Path.of(files.path("not-tried").path(0).asText()))).hasSize(1);
  }

  @Test
  void results_ofAJsonJob_areJsonAndPlanNothing() {
    JsonNode thread =
        program.run("apply", Program.example("thread-0.json"), "-o", "json").exits(0).json();

    program
        .run("plan", thread.path("results").path("done").path(0).asText())
        .exits(0)
        .prints("= 3 keep");
  }
}
