package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import dev.skillway.core.audit.Author;
import dev.skillway.core.directory.Content;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job of more changes than one call takes: 1,001 agents with 100 skills each. */
class LargeJobTest {
  private static final int AGENTS = 1_001;
  private static final int SKILLS = 100;

  @TempDir private Path folder;

  private TestStore store;
  private JobRunner runner;

  @BeforeEach
  void open() {
    var clock = InstantSource.fixed(TestStore.NOON);
    store =
        TestStore.open(
            folder,
            new Content(
                IntStream.range(0, AGENTS).mapToObj(i -> Agent.of("a" + i, "Agent " + i)).toList(),
                IntStream.range(0, SKILLS)
                    .mapToObj(
                        i -> new Skill("s" + i, "Skill " + i, Scale.of(0, 100), SkillState.ACTIVE))
                    .toList()));
    runner =
        new JobRunner(
            store.store(), folder, clock, new JobIds(clock, new Random(7)), Author.of("tests"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void run_manyCalls_thenInterruptedAndRunAgain_accountsForAll() throws Exception {
    Preparation preparation = prepare();
    var told = new ArrayList<Long>();
    Job job =
        runner
            .run(
                store.org(),
                Mode.MERGE,
                preparation,
                done -> {
                  told.add(done);
                  if (told.size() == 2) {
                    Thread.currentThread().interrupt();
                  }
                })
            .job();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(told).containsExactly(10_000L, 20_000L);
    assertThat(job.state()).isEqualTo(JobState.PARTLY_DONE);
    assertThat(job.endedAt()).isEqualTo(TestStore.NOON);
    assertThat(job.account().of(Outcome.APPLIED)).isEqualTo(20_000);
    assertThat(job.account().of(Outcome.UNPROCESSED)).isEqualTo(80_100);
    var files = new ResultFiles(store.store(), folder).of(job);
    assertThat(lines(files.get(ResultKind.DONE))).isEqualTo(1 + 20_000);
    assertThat(lines(files.get(ResultKind.FAILED))).isEqualTo(1);
    assertThat(lines(files.get(ResultKind.NOT_TRIED))).isEqualTo(1 + 80_100);

    Job again = runner.run(store.org(), Mode.MERGE, prepare(), _ -> {}).job();
    assertThat(again.state()).isEqualTo(JobState.DONE);
    assertThat(again.account().of(Outcome.APPLIED)).isEqualTo(80_100);
    assertThat(again.account().of(Outcome.UNCHANGED)).isEqualTo(20_000);
    assertThat(store.held()).hasSize(AGENTS * SKILLS);
  }

  private Preparation prepare() throws InterruptedException {
    var rows = new StringBuilder("agent,skill,proficiency\n");
    for (int agent = 0; agent < AGENTS; agent++) {
      for (int skill = 0; skill < SKILLS; skill++) {
        rows.append('a').append(agent).append(",s").append(skill).append(",5\n");
      }
    }
    return new Preparer(store.store(), Taken.INTAKE)
        .prepare(
            store.org(),
            new ChangeRequest(
                List.of(Taken.input(rows.toString())), Mode.MERGE, Handling.LENIENT, Endpoint.FILE),
            _ -> {});
  }

  private static long lines(@Nullable List<Path> files) throws IOException {
    try (Stream<String> lines = Files.lines(Objects.requireNonNull(files).getFirst())) {
      return lines.count();
    }
  }
}
