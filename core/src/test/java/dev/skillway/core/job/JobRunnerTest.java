package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.skillway.core.TestStore;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Mode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunnerTest {
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
  void run_everythingWell_isDone() throws Exception {
    Job job = walk.apply(Mode.MERGE, "a1,billing,90,\na1,french,4,\na2,chat,7,");
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.account()).hasToString(account(2, 1, 0, 0, 0));
    assertThat(job.startedAt()).isEqualTo(TestStore.NOON);
    assertThat(job.endedAt()).isEqualTo(TestStore.NOON);
    assertThat(walk.store.held())
        .containsExactly("a1 billing 90", "a1 french 4", "a2 billing 50", "a2 chat 7");
  }

  @Test
  void run_nothingToDo_isDone() throws Exception {
    Job job = walk.apply(Mode.MERGE, "{\"changes\":[]}");
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.account().total()).isZero();
  }

  @Test
  void run_someRefused_isPartlyDone() throws Exception {
    Job job = walk.apply(Mode.MERGE, "a1,billing,90,\nnobody,chat,7,\na2,billing,50,create");
    assertThat(job.state()).isEqualTo(JobState.PARTLY_DONE);
    assertThat(job.account()).hasToString(account(1, 1, 1, 0, 0));
  }

  @Test
  void run_allRefused_isFailed() throws Exception {
    Job job = walk.apply(Mode.MERGE, "nobody,chat,7,\na1,Biling,7,");
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(job.account()).hasToString(account(0, 0, 2, 0, 0));
  }

  @Test
  void run_replacement_countsImpliedRemovalsAndWhatIsHeldBack() throws Exception {
    Job job = walk.apply(Mode.REPLACE, "a1,chat,7,\na2,chat,7,\na2,Biling,7,");
    assertThat(job.account()).hasToString(account(3, 0, 1, 0, 1));
    assertThat(walk.store.held()).containsExactly("a1 chat 7", "a2 billing 50");
  }

  @Test
  void run_duplicates_countOnce() throws Exception {
    Job job = walk.apply(Mode.MERGE, "a1,chat,7,\nalima,chat,7.0,", "a1,chat,7,\na2,chat,7,");
    assertThat(job.account()).hasToString(account(2, 0, 0, 0, 0));
    assertThat(job.inputs())
        .extracting(JobInput::name, JobInput::format)
        .containsExactly(tuple("team0", "csv"), tuple("team1", "csv"));
  }

  @Test
  void run_agentWhoWasChangedMeanwhile_fails() throws Exception {
    Preparation preparation = walk.prepare(Mode.MERGE, "a1,billing,90,\na2,billing,60,");
    walk.store.give("a1 chat 3");
    Job job = walk.runner.run(walk.store.org(), Mode.MERGE, preparation, _ -> {}).job();
    assertThat(job.state()).isEqualTo(JobState.PARTLY_DONE);
    assertThat(job.account()).hasToString(account(1, 0, 0, 1, 0));
    assertThat(walk.store.held())
        .containsExactly("a1 billing 80", "a1 french 4", "a1 chat 3", "a2 billing 60");
  }

  @Test
  void run_appliedTwice_isUnchangedTheSecondTime() throws Exception {
    walk.apply(Mode.REPLACE, "a1,billing,90,");
    Job job = walk.apply(Mode.REPLACE, "a1,billing,90,");
    assertThat(job.account()).hasToString(account(0, 1, 0, 0, 0));
  }

  @Test
  void run_progress_isToldAfterTheCall() throws Exception {
    var told = new ArrayList<Long>();
    Preparation preparation = walk.prepare(Mode.MERGE, "a1,billing,90,\na2,billing,60,");
    walk.runner.run(walk.store.org(), Mode.MERGE, preparation, told::add).job();
    assertThat(told).containsExactly(2L);
  }

  @Test
  void run_whileAnotherEngineRuns_isRefusedNamingIt() throws Exception {
    Preparation preparation = walk.prepare(Mode.MERGE, "a1,billing,90,");
    Preparation second = walk.prepare(Mode.MERGE, "a2,billing,90,");
    var refused = new ArrayList<StoreFailure>();
    walk.runner.run(
        walk.store.org(),
        Mode.MERGE,
        preparation,
        _ -> {
          try {
            walk.runner.run(walk.store.org(), Mode.MERGE, second, _ -> {}).job();
          } catch (StoreFailure busy) {
            refused.add(busy);
          } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
          }
        });
    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst().problem().code()).isEqualTo(Code.ENGINE_BUSY);
    assertThat(refused.getFirst())
        .hasMessageContaining(
            "pid " + ProcessHandle.current().pid() + " since 2026-11-02T12:00:00Z");
    assertThat(jobs()).hasSize(1);
    assertThat(walk.apply(Mode.MERGE, "a2,billing,90,").state()).isEqualTo(JobState.DONE);
  }

  @Test
  void run_afterAProcessDied_endsItsJobWithWhatStandsInTheStore() throws Exception {
    walk.store.write(
        handle ->
            JobTable.start(
                handle,
                new JobTable.Draft("20261101-died", walk.store.org(), Mode.MERGE, List.of(), 5),
                TestStore.NOON));
    walk.apply(Mode.MERGE, "a1,billing,90,");
    Job died =
        walk.store.store().read(handle -> JobTable.find(handle, "20261101-died").orElseThrow());
    assertThat(died.state()).isEqualTo(JobState.FAILED);
    assertThat(died.endedAt()).isEqualTo(TestStore.NOON);
    assertThat(died.account()).hasToString(account(0, 0, 0, 0, 5));
  }

  @Test
  void list_jobs_isTheNewestFirst() throws Exception {
    Job first = walk.apply(Mode.MERGE, "a1,billing,90,");
    Job second = walk.apply(Mode.REPLACE, "a1,billing,70,");
    assertThat(jobs()).containsExactly(second, first);
    assertThat(jobs(1)).containsExactly(second);
    assertThat(second.mode()).isEqualTo(Mode.REPLACE);
  }

  private List<Job> jobs() {
    return jobs(100);
  }

  private List<Job> jobs(int most) {
    return walk.store.store().read(handle -> JobTable.list(handle, walk.store.org(), most));
  }

  private static String account(
      long applied, long unchanged, long rejected, long failed, long unprocessed) {
    return "applied %d · unchanged %d · rejected %d · failed %d · unknown 0 · unprocessed %d = %d"
        .formatted(
            applied,
            unchanged,
            rejected,
            failed,
            unprocessed,
            applied + unchanged + rejected + failed + unprocessed);
  }
}
