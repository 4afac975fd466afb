package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyTest {
  private static final String RESKILL = Program.example("reskill.csv");
  private static final String THREAD = Program.example("thread-0.json");

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void inItsOwnFolder() {
    program = Program.in(folder);
  }

  @Test
  void apply_onAFreshMachine_makesTheDemoOrgAndAccountsForEveryRow() throws IOException {
    Run run = program.run("apply", RESKILL, "-o", "json").exits(0);

    run.tells("Data is kept in " + program.data(), "Made the org demo");
    assertThat(sum(run.json().path("counts")))
        .isEqualTo(Files.readAllLines(Path.of(RESKILL)).size() - 1);
    assertThat(run.json().path("state").asText()).isEqualTo("done");
  }

  @Test
  void apply_asText_showsPlanAccountAndFiles() {
    program
        .run("apply", THREAD)
        .exits(0)
        .prints("+ 3 add", "Luis Prado (12345)", "applied 3 · unchanged 0", "= 3", "done.json");
  }

  @Test
  void apply_again_findsNothingToDo() {
    program.run("apply", RESKILL).exits(0);

    Run again = program.run("apply", RESKILL).exits(0);

    again.tells("Nothing is to be done").prints("applied 0 · unchanged 310");
    assertThat(again.err()).doesNotContain("Made the org");
  }

  @Test
  void plan_exitsTwoBeforeAndZeroAfterApply() {
    program.run("plan", THREAD).exits(2).prints("+ 3 add");
    program.run("apply", THREAD).exits(0);
    program.run("plan", THREAD).exits(0).prints("+ 0 add", "= 3 keep");
  }

  @Test
  void plan_writesNothing() {
    program.run("get").exits(0);
    String before = program.mark();

    program.run("plan", RESKILL, THREAD).exits(2);
    program.run("apply", RESKILL, "--dry-run").exits(2);

    assertThat(program.mark()).isEqualTo(before);
  }

  @Test
  void plan_asCsvAndJson_holdsEveryChange() {
    assertThat(program.run("plan", THREAD, "-o", "csv").exits(2).out().lines())
        .containsExactly(
            "agent,skill,effect,before,after,implied",
            "x,y,add,,90,",
            "12345,67890,add,,90,",
            "12345,y,add,,75,");
    JsonNode plan = program.run("plan", THREAD, "-o", "json").exits(2).json();
    assertThat(plan.path("counts").path("add").asInt()).isEqualTo(3);
    assertThat(plan.path("changes")).hasSize(3);
  }

  @Test
  void get_printsWhatApplyWrote() {
    program.run("apply", THREAD).exits(0);

    assertThat(program.held("--agent", "Luis Prado").lines())
        .containsExactly("agent,skill,proficiency", "12345,y,75", "12345,67890,90");
    assertThat(program.held("--skill", "Billing").lines()).contains("x,y,90", "12345,y,75");
    program
        .run("get", "--agent", "12345")
        .exits(0)
        .prints("Luis Prado (12345)", "Billing (y)", "75");
  }

  @Test
  void apply_ofStandardInput_takesCsvAndJson() throws IOException {
    program.runWith(Files.readString(Path.of(THREAD)), "apply", "-").exits(0);
    program.runWith("agent,skill,proficiency\nx,y,91\n", "apply", "-").exits(0);

    assertThat(program.held("--agent", "x").lines()).contains("x,y,91");
  }

  @Test
  void apply_ofSeveralFiles_isOneJob() {
    program.write("one.csv", "agent,skill,proficiency\nx,y,10\n");
    program.write("two words.json", "{\"userId\":\"123\",\"skillId\":\"y\",\"proficiency\":20}");

    program.run("apply", "one.csv", "two words.json").exits(0).prints("applied 2 ");

    assertThat(program.held("--skill", "y").lines()).contains("x,y,10", "123,y,20");
    assertThat(program.run("jobs").out().lines()).hasSize(1);
  }

  @Test
  void apply_ofFilesThatContradictEachOther_namesBothAndDoesNothing() {
    program.write("one.csv", "agent,skill,proficiency\nx,y,10\n");
    program.write("two.csv", "agent,skill,proficiency\nx,y,11\n");

    program
        .run("apply", "one.csv", "two.csv")
        .exits(1)
        .tells("duplicate-item", "two.csv", "one.csv");

    assertThat(program.held("--skill", "y").lines()).hasSize(1);
  }

  private static int sum(JsonNode counts) {
    return counts.valueStream().mapToInt(JsonNode::asInt).sum();
  }
}
