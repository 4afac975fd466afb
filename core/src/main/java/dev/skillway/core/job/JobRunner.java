package dev.skillway.core.job;

import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.execute.Calls;
import dev.skillway.core.execute.Executor;
import dev.skillway.core.execute.Sequenced;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

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
   * A job that has ended.
   *
   * @param broken what kept its later calls from being made
   */
  public record Ended(Job job, Optional<Problem> broken) {}

  /**
   * Applies what was prepared. An interrupt stops it between two calls; what was not tried then is
   * unprocessed.
   *
   * @param progress is told after each call how many changes have their outcome
   * @throws StoreFailure when another engine runs, or when the store cannot be written and nothing
   *     is
   */
  public Ended run(Org org, Mode mode, Preparation preparation, LongConsumer progress)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try (EngineLock _ = EngineLock.take(folder, clock.instant())) {
      endInterrupted();
      Calls calls = Calls.of(preparation.plan());
      Job started = store.write(handle -> start(handle, org, mode, preparation));
      return make(started, preparation, calls, progress);
    }
  }

  /** Ends the jobs that a process left behind when it died, unless an engine is at work. */
  public void settle() {
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

  /**
   * A job stands in the store whole before its first call, so that none of its changes is
   * forgotten: its records as they came, and what has none.
   */
  private Job start(Handle handle, Org org, Mode mode, Preparation preparation)
      throws SQLException {
    Plan plan = preparation.plan();
    Job job =
        JobTable.start(
            handle, ids.next(), org, mode, preparation.inputs(), clock.instant(), plan.size());
    RecordTable.put(handle, job.key(), preparation.inputs(), plan.resolution());
    ImpliedTable.put(handle, job.key(), plan);
    return job;
  }

  private Ended make(Job started, Preparation preparation, Calls calls, LongConsumer progress) {
    Job job = started;
    long done = 0;
    for (int i = 0; i < calls.size(); i++) {
      if (Thread.currentThread().isInterrupted()) {
        return new Ended(end(job), Optional.empty());
      }
      boolean last = i == calls.size() - 1;
      long before = done;
      List<Sequenced> call = calls.get(i);
      try {
        job =
            store.write(
                handle -> {
                  make(handle, started, preparation, before, call);
                  return last ? JobTable.end(handle, started, clock.instant()) : started;
                });
      } catch (StoreFailure broken) {
        if (i == 0) {
          throw broken;
        }
        return new Ended(end(job), Optional.of(broken.problem()));
      }
      done += call.size();
      progress.accept(done);
    }
    return new Ended(job, Optional.empty());
  }

  /** One call: its changes, their history and their outcomes, or nothing at all. */
  private void make(
      Handle handle, Job job, Preparation preparation, long before, List<Sequenced> call)
      throws SQLException {
    CatalogRevision.requireCurrent(handle, job.org(), preparation.catalogRevision());
    try (var writer = new DirectoryWriter(handle, job.org(), job.id(), clock.instant())) {
      var executor = new Executor(writer, preparation.plan().snapshot());
      OutcomeTable.put(handle, job.key(), before, executor.make(call));
    }
  }

  private Job end(Job job) {
    return store.write(handle -> JobTable.end(handle, job, clock.instant()));
  }

  /** Jobs that ran when their process died have ended with what stands in the store. */
  private void endInterrupted() {
    store.write(
        handle -> {
          List<Job> died = JobTable.running(handle);
          died.forEach(job -> JobTable.end(handle, job, clock.instant()));
          return died;
        });
  }
}
