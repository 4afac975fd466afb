package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkipTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void inItsOwnFolder() {
    program = Program.in(folder);
  }

  @Test
  void skip_appliesTheRestAndHandsTheWrongRowsBackToBeMended() throws IOException {
    program.write(
        "team.csv", Sample.HEADER + "x,y,10,\nx,y2,20,\n123,y,30,create\n123,456,9,set\n");

    JsonNode job = skip("team.csv");

    assertThat(lines(job, "failed"))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("agent,skill,proficiency,operation,problem"),
            line -> assertThat(line).startsWith("x,y2,20,,").contains("skill-unknown", "'y2'"),
            line -> assertThat(line).startsWith("123,456,9,set,").contains("out-of-range", "to 5"));
    assertThat(program.held("--skill", "y").lines()).contains("x,y,10", "123,y,30");

    String failed = Files.readString(file(job, "failed"));
    program.write("mended.csv", failed.replace("x,y2,", "x,67890,").replace("456,9", "456,5"));
    program.run("apply", "mended.csv").exits(0).prints("applied 2 ");
    assertThat(program.held("--agent", "x").lines()).contains("x,67890,20");
    assertThat(program.held("--agent", "123").lines()).contains("123,456,5");
  }

  @Test
  void skip_ofAllRows_appliesNothingAndSaysSo() throws IOException {
    program.write("team.csv", Sample.HEADER + "nobody,y,10,\n");

    JsonNode job = skip("team.csv");

    assertThat(job.path("state").asText()).isEqualTo("failed");
    assertThat(lines(job, "failed")).hasSize(2);
    assertThat(lines(job, "done")).hasSize(1);
  }

  @Test
  void skip_inAReplacement_leavesAnAgentWithAWrongRowAlone() throws IOException {
    program.write("before.csv", Sample.HEADER + "x,y,10,\n123,y,10,\n");
    program.run("apply", "before.csv").exits(0);
    program.write("team.csv", Sample.HEADER + "x,67890,20,\nx,y2,20,\n123,y,30,\n");

    JsonNode job = skip("team.csv", "--mode", "replace");

    assertThat(lines(job, "not-tried"))
        .containsExactly("agent,skill,proficiency,operation", "x,67890,20,");
    assertThat(program.held("--agent", "x").lines())
        .containsExactly("agent,skill,proficiency", "x,y,10");
    assertThat(program.held("--agent", "123").lines()).contains("123,y,30");
  }

  @Test
  void skip_inAReplacement_keepsWhatARowThatNamesNobodyMayBeAbout() {
    program.write("before.csv", Sample.HEADER + "x,y,10,\nx,67890,20,\n");
    program.run("apply", "before.csv").exits(0);
    program.write("team.csv", Sample.HEADER + "x,y,15,\n,67890,20,\n");

    program
        .run("apply", "team.csv", "--mode", "replace", "--allow-removals", "--on-invalid", "skip")
        .exits(3)
        .tells("1 assignment that the input does not name is left");

    assertThat(program.held("--agent", "x").lines())
        .containsExactlyInAnyOrder("agent,skill,proficiency", "x,y,15", "x,67890,20");
  }

  @Test
  void skip_ofAFileThatCannotBeRead_stillRefusesAll() {
    program.write("good.csv", Sample.HEADER + "x,y,10,\n");

    program
        .run("apply", "good.csv", "gone.csv", "--on-invalid", "skip")
        .exits(1)
        .tells("file-missing", "nothing is applied");

    assertThat(program.held("--agent", "x").lines()).hasSize(1);
  }

  private JsonNode skip(String... arguments) {
    String[] all = new String[arguments.length + 5];
    List.of("apply", "--on-invalid", "skip", "-o", "json").toArray(all);
    System.arraycopy(arguments, 0, all, 5, arguments.length);
    return program.run(all).exits(3).tells("these changes are skipped").json();
  }

  private static Path file(JsonNode job, String kind) {
    return Path.of(job.path("results").path(kind).path(0).asText());
  }

  private static List<String> lines(JsonNode job, String kind) throws IOException {
    return Files.readAllLines(file(job, kind));
  }
}
