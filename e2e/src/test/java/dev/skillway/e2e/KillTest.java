package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** SIGKILL at any moment, on 2,000 agents with 60 skills. */
@Isolated("It measures how long a run takes")
class KillTest {
  private static final int AGENTS = 2_000;
  private static final int SKILLS = 60;

  /** So many changes are written in one transaction. */
  private static final int WHOLE = 100_000;

  private static final int KILLS = Integer.getInteger("skillway.kills", 8);
  private static final long SEED = Long.getLong("skillway.seed", 25);

  @TempDir private Path folder;
  private Program program;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void inALargeOrg() {
    program = Program.in(folder);
    new Sample(AGENTS, SKILLS).load(program);
  }

  @AfterEach
  void report(TestReporter reporter) throws IOException {
    reporter.publishEntry("kills", String.join("; ", told));
    Files.write(
        Files.createDirectories(Program.ROOT.resolve("e2e/target")).resolve("kills.txt"),
        told,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Test
  void kill_duringUpTo100000Changes_leavesTheOrgAsBeforeOrAsAfter() {
    // By turns every assignment is set to 10 and to 20, each in its whole.
    String[] files = {
      write("tens.csv", WHOLE / AGENTS, 10), write("twenties.csv", WHOLE / AGENTS, 20)
    };
    long duration = milliseconds(files[0]);
    String tens = held();
    milliseconds(files[1]);
    List<String> states = List.of(tens, held());
    int state = 1;

    var random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      long moment = (long) ((kill + random.nextDouble()) * duration / KILLS);
      int wished = 1 - state;
      boolean killed = killAt(moment, files[wished]);

      String now = held();
      String told = tell(kill, moment, duration, killed, now.equals(states.get(wished)));
      assertThat(now).as(told).isIn(states);
      state = now.equals(states.get(wished)) ? wished : state;
    }
    program.run("apply", files[1 - state], "--org", "sample").exits(0).prints("applied 100,000 ");
    assertThat(held()).isEqualTo(states.get(1 - state));
    assertThatTheJobsAgree();
  }

  /** What a job says it did is what it did: all, or nothing. */
  private void assertThatTheJobsAgree() {
    assertThat(program.run("jobs", "--org", "sample", "-o", "csv").exits(0).out().lines().skip(1))
        .allSatisfy(job -> assertThat(job).containsAnyOf(",100000,0,0,0,0,0", ",0,0,0,0,0,100000"))
        .noneSatisfy(job -> assertThat(job).contains(",running,"));
  }

  private String write(String name, int skills, int level) {
    return program.write(name, Sample.HEADER + Sample.rows(AGENTS, skills, (_, _) -> level + ","));
  }

  private String held() {
    return program.held("--org", "sample");
  }

  private long milliseconds(String file) {
    long begin = System.nanoTime();
    assertThat(Child.await(apply(file))).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private Process apply(String file) {
    return program.start("apply", file, "--org", "sample");
  }

  /** Whether it still ran. */
  private boolean killAt(long moment, String file) {
    Process process = apply(file);
    boolean ended = Child.endsWithin(process, moment);
    process.destroyForcibly();
    Child.await(process);
    return !ended;
  }

  private String tell(int kill, long moment, long duration, boolean killed, boolean after) {
    String line =
        "kill %d at %d of %d ms: %s, org as %s"
            .formatted(
                kill + 1,
                moment,
                duration,
                killed ? "killed" : "had ended",
                after ? "after" : "before");
    told.add(line);
    return line;
  }
}
