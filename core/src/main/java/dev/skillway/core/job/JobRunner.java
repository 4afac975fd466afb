package dev.skillway.core.job;

import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.execute.Calls;
import dev.skillway.core.execute.Executor;
import dev.skillway.core.execute.Sequenced;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Mode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Applies plans: each call's changes and their outcomes are written in one transaction. */
public final class JobRunner {
  private final Store store;
  private final Path folder;
  private final InstantSource clock;
  private final JobIds ids;

  /**
   * @param folder the data folder, whose engine this becomes while a job runs
   */
  public JobRunner(Store store, Path folder, InstantSource clock, JobIds ids) {
    this.store = store;
    this.folder = folder;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Applies what was prepared. An interrupt stops it between two calls; what was not tried then is
   * unprocessed.
   *
   * @param progress is told after each call how many changes have their outcome
   * @return the job, ended
   * @throws dev.skillway.core.store.StoreFailure when another engine runs, or the store cannot be
   *     written: the call at which that happened left nothing behind
   */
  public Job run(Org org, Mode mode, Preparation preparation, LongConsumer progress)
      throws InterruptedException {
    try (EngineLock _ = EngineLock.take(folder, clock.instant())) {
      endInterrupted();
      Job job =
          store.write(
              handle ->
                  JobTable.start(
                      handle,
                      ids.next(),
                      org,
                      mode,
                      preparation.inputs(),
                      clock.instant(),
                      preparation.plan().steps().size()));
      List<List<Sequenced>> calls = new Calls().of(preparation.plan());
      long done = 0;
      for (int i = 0; i < calls.size() && !Thread.currentThread().isInterrupted(); i++) {
        job = make(job, preparation, calls.get(i), i == calls.size() - 1);
        done += calls.get(i).size();
        progress.accept(done);
      }
      return job.state() == JobState.RUNNING ? end(job) : job;
    }
  }

  /** Ends the jobs that a process left behind when it died, unless an engine is at work. */
  public void settle() throws InterruptedException {
    if (store.read(JobTable::running).isEmpty()) {
      return;
    }
    Optional<EngineLock> lock = EngineLock.tryTake(folder, clock.instant());
    if (lock.isPresent()) {
      try (EngineLock _ = lock.get()) {
        endInterrupted();
      }
    }
  }

  /** One call: its changes, their history and their outcomes, or nothing at all. */
  private Job make(Job job, Preparation preparation, List<Sequenced> call, boolean last)
      throws InterruptedException {
    return store.write(
        handle -> {
          try (var writer = new DirectoryWriter(handle, job.org(), job.id(), clock.instant())) {
            var executor = new Executor(writer, preparation.plan().snapshot());
            OutcomeTable.add(handle, job.key(), preparation.inputs(), executor.make(call));
          }
          return last ? JobTable.end(handle, job, clock.instant()) : job;
        });
  }

  /** Ends a job that was interrupted. */
  private Job end(Job job) throws InterruptedException {
    boolean interrupted = Thread.interrupted();
    try {
      return store.write(handle -> JobTable.end(handle, job, clock.instant()));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Jobs that ran when their process died have ended with what stands in the store. */
  private void endInterrupted() throws InterruptedException {
    store.write(
        handle -> {
          List<Job> died = JobTable.running(handle);
          died.forEach(job -> JobTable.end(handle, job, clock.instant()));
          return died;
        });
  }
}
