package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL between the transactions of a change set that is too large for one. */
class KillLargeTest {
  private static final int AGENTS = 2_000;
  private static final int SKILLS = 60;
  private static final int CHANGES = AGENTS * SKILLS;

  @TempDir private Path folder;

  @Test
  void kill_amidMoreThan100000Changes_leavesEachAgentAsBeforeOrAsAfter() {
    Program program = Program.in(folder);
    new Sample(AGENTS, SKILLS).fill(program, 10);
    program.write("change.csv", Sample.HEADER + Sample.rows(AGENTS, SKILLS, (_, _) -> "20,"));

    killAfterSomeTransactions(program);

    Map<String, Set<String>> levels = Sample.levelsByAgent(program);
    assertThat(levels).hasSize(AGENTS);
    assertThat(levels.values()).containsOnly(Set.of("10"), Set.of("20"));
    assertThat(levels.values()).contains(Set.of("10"), Set.of("20"));

    long before = levels.values().stream().filter(Set.of("10")::equals).count() * SKILLS;
    program
        .run("apply", "change.csv", "--org", "sample")
        .exits(0)
        .prints("applied %,d · unchanged %,d".formatted(before, CHANGES - before));
    assertThat(Sample.levelsByAgent(program).values()).containsOnly(Set.of("20"));
    program
        .run("jobs", "--org", "sample", "-o", "csv")
        .exits(0)
        .prints(",partly-done,merge,", ",%d,0,0,0,0,%d".formatted(CHANGES - before, before));
  }

  /** Kills the run once its first transactions can be seen and before its last. */
  private static void killAfterSomeTransactions(Program program) {
    long begin = Sample.revision(program);
    Process process = program.start("apply", "change.csv", "--org", "sample");
    boolean ended = false;
    while (!ended && Sample.revision(program) < begin + 3) {
      ended = Child.endsWithin(process, 2);
    }
    process.destroyForcibly();
    assertThat(Child.await(process)).as("it was killed").isNotZero();
  }
}
