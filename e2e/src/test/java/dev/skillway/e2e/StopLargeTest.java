package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and SIGTERM between the calls of a change set that is too large for one. */
@Timeout(value = 240, threadMode = ThreadMode.SEPARATE_THREAD)
class StopLargeTest {
  private static final int AGENTS = 2_000;
  private static final int SKILLS = 60;
  private static final int CHANGES = AGENTS * SKILLS;
  private static final Pattern NOT_TRIED = Pattern.compile("  skillway apply (\\S*not-tried.csv) ");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"INT,130,false", "TERM,143,true"})
  void signal_amidMoreThan100000Changes_stopsBetweenCallsAndSaysWhatDoesTheRest(
      String signal, int exit, boolean withTheFile) {
    Program program = Program.takingSignals(folder);
    new Sample(AGENTS, SKILLS).fill(program, 10);
    program.write("the change.csv", Sample.HEADER + Sample.rows(AGENTS, SKILLS, (_, _) -> "20,"));
    long begin = Sample.revision(program);

    Run run =
        program
            .running("apply", "the change.csv", "--org", "sample")
            .until(() -> Sample.revision(program) >= begin + 3)
            .signal(signal)
            .end();

    Map<String, Set<String>> levels = Sample.levelsByAgent(program);
    assertThat(levels).hasSize(AGENTS);
    assertThat(levels.values()).containsOnly(Set.of("10"), Set.of("20"));
    long left = levels.values().stream().filter(Set.of("10")::equals).count() * SKILLS;
    assertThat(left).isBetween(1L, CHANGES - 1L);
    run.exits(exit)
        .prints(
            ": partly-done\n",
            "applied %,d · unchanged 0 ".formatted(CHANGES - left),
            "unprocessed %,d = %,d".formatted(left, CHANGES))
        .tells(
            "Stopping after the call that runs",
            "%,d of %,d changes are done".formatted(CHANGES - left, CHANGES),
            "\n  skillway apply 'the change.csv' --org sample\n");

    if (withTheFile) {
      program
          .run("apply", notTried(run), "--org", "sample")
          .exits(0)
          .prints("applied %,d · unchanged 0 ".formatted(left));
    } else {
      program
          .run("apply", "the change.csv", "--org", "sample")
          .exits(0)
          .prints("applied %,d · unchanged %,d ".formatted(left, CHANGES - left));
    }
    assertThat(Sample.levelsByAgent(program).values()).containsOnly(Set.of("20"));
  }

  private static String notTried(Run run) {
    Matcher file = NOT_TRIED.matcher(run.err());
    assertThat(file.find()).as("the file of what was not tried in %s", run.err()).isTrue();
    return file.group(1);
  }
}
