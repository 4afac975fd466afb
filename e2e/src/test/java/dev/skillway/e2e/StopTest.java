package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and other signals, before anything is applied and before the first call is made. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class StopTest {
  private static final int AGENTS = 4;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void inASmallOrg() {
    program = Program.takingSignals(folder);
    new Sample(AGENTS, 1).fill(program, 10);
    program.write("change.csv", Sample.HEADER + Sample.rows(AGENTS, 1, (_, _) -> "20,"));
  }

  @ParameterizedTest
  @CsvSource({"apply,INT,130", "apply,TERM,143", "plan,INT,130", "plan,HUP,129"})
  void signal_whileInputIsReadThatDoesNotEnd_changesNothing(
      String command, String signal, int exit) {
    String before = program.held("--org", "sample");
    String jobs = jobs();

    program
        .running(command, "-", "--org", "sample")
        .takes(Sample.HEADER + Sample.row(0, 0, "20,").repeat(200_000))
        .signal(signal)
        .end()
        .exits(exit)
        .tells("skillway: stopped; nothing was changed.");

    assertThat(program.held("--org", "sample")).isEqualTo(before);
    assertThat(jobs()).isEqualTo(jobs);
  }

  @Test
  void interrupt_whileNoInputComes_endsAtOnce() {
    program
        .running("plan", "-")
        .untilTold("Made the org demo")
        .signal("INT")
        .end()
        .exits(130)
        .tells("nothing was changed");
  }

  @Test
  void interrupt_throughTheLauncher_reachesTheProgram() throws IOException {
    Checkout checkout =
        Checkout.ofThisProgram(Files.createDirectory(folder.resolve("checked-out")));
    ProcessBuilder builder = checkout.builder(checkout.home.resolve("skillway"), "plan", "-");
    var command = new ArrayList<>(Machine.takingSignals());
    command.addAll(builder.command());

    Running.start(builder.command(command), folder.resolve("out"))
        .untilTold("Made the org demo")
        .signal("INT")
        .end()
        .exits(130)
        .tells("nothing was changed");
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void signal_beforeTheFirstCall_appliesNothingAndSaysWhatDoesIt(String signal, int exit)
      throws SQLException {
    String before = program.held("--org", "sample");
    Run run;
    try (Connection store = Sample.store(program);
        Statement other = store.createStatement()) {
      other.execute("BEGIN IMMEDIATE");
      Running running = applying().signal(signal).untilTold("Stopping");
      other.execute("ROLLBACK");
      run = running.end();
    }
    run.exits(exit)
        .prints("applied 0 ", "unprocessed 4 = 4")
        .tells("Stopped: 0 of 4 changes are done", "  skillway apply change.csv --org sample\n");
    assertThat(program.held("--org", "sample")).isEqualTo(before);
    program.run("apply", "change.csv", "--org", "sample").exits(0).prints("applied 4 ");
  }

  @Test
  void interrupt_twice_endsAtOnceWithNothingHalfDone() throws SQLException {
    String before = program.held("--org", "sample");
    try (Connection store = Sample.store(program);
        Statement other = store.createStatement()) {
      // Until it is let go, the program waits and cannot end in order.
      other.execute("BEGIN IMMEDIATE");
      applying()
          .signal("INT")
          .untilTold("Stopping")
          .signal("INT")
          .end()
          .exits(130)
          .tells("ended at once", "skillway jobs");
      other.execute("ROLLBACK");
    }
    assertThat(program.held("--org", "sample")).isEqualTo(before);
    program.run("apply", "change.csv", "--org", "sample").exits(0).prints("applied 4 ");
  }

  /** Runs it until it is the engine, while somebody else holds the store. */
  private Running applying() {
    Path lock = program.data().resolve("engine.lock");
    try {
      Files.deleteIfExists(lock);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return program.running("apply", "change.csv", "--org", "sample").until(() -> isHeld(lock));
  }

  /** It names its process there once it is the engine. */
  private static boolean isHeld(Path lock) {
    try {
      return Files.exists(lock) && Files.size(lock) > 0;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private String jobs() {
    return program.run("jobs", "--org", "sample", "-o", "csv").exits(0).out();
  }
}
