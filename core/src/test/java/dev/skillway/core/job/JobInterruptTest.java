package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skillway.core.TestStore;
import dev.skillway.spi.change.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobInterruptTest {
  @TempDir private Path folder;

  @Test
  void run_interruptedBefore_startsNothing() throws Exception {
    Walk walk = new Walk(folder);
    Preparation preparation = walk.prepare(Mode.MERGE, "a1,billing,90,");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> walk.runner.run(walk.store.org(), Mode.MERGE, preparation, _ -> {}))
        .isInstanceOf(InterruptedException.class);
    assertThat(jobs(walk)).isEmpty();
    assertThat(walk.apply(Mode.MERGE, "a1,billing,90,").state()).isEqualTo(JobState.DONE);
  }

  @Test
  void run_interruptedDuringACall_endsTheJobAllTheSame() throws Exception {
    Thread runner = Thread.currentThread();
    var looks = new AtomicInteger();
    // Of the writing thread's looks at the clock the second is inside the call.
    Walk walk =
        new Walk(
            folder,
            () -> {
              if (Thread.currentThread() != runner && looks.incrementAndGet() == 2) {
                runner.interrupt();
              }
              return TestStore.NOON;
            });
    Preparation preparation = walk.prepare(Mode.MERGE, "a1,billing,90,");
    Job job = walk.runner.run(walk.store.org(), Mode.MERGE, preparation, _ -> {}).job();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(job.state()).isEqualTo(JobState.DONE);
    walk.close();
  }

  @Test
  void failedFile_ofANumberInQuotes_isThatTextAgain() throws Exception {
    Walk walk = new Walk(folder);
    Job job =
        walk.apply(
            Mode.MERGE,
            "{\"changes\":[{\"agent\":\"a1\",\"skill\":\"billing\",\"proficiency\":\"90\"}]}");
    assertThat(walk.text(job, ResultKind.FAILED)).contains("\"proficiency\":\"90\"");
    walk.close();
  }

  private static List<Job> jobs(Walk walk) {
    return walk.store.store().read(handle -> JobTable.list(handle, walk.store.org(), 100));
  }
}
