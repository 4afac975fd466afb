package dev.skillway.core.job;

import dev.skillway.core.audit.AuditEvent;
import dev.skillway.core.audit.AuditTable;
import dev.skillway.core.audit.HistoryRange;
import dev.skillway.core.audit.Retention;
import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.execute.Executor;
import dev.skillway.core.execute.Result;
import dev.skillway.core.execute.Sequenced;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The one engine of a data folder: it alone applies plans there until it is closed. Each call's
 * changes and their outcomes are written in one transaction. Several threads may run jobs.
 */
public final class Engine implements AutoCloseable {
  private final Store store;
  private final InstantSource clock;
  private final EngineLock lock;
  private final Retention retention;

  private Engine(Store store, InstantSource clock, EngineLock lock, Duration auditKept) {
    this.store = store;
    this.clock = clock;
    this.lock = lock;
    this.retention = new Retention(store, auditKept, clock);
    endInterrupted();
    retention.forget();
  }

  /**
   * Becomes the engine of a data folder, and ends the jobs that another one left behind when it
   * died.
   *
   * @throws StoreFailure when another engine is at work
   */
  public static Engine start(Store store, Path folder, EngineRole role, InstantSource clock)
      throws InterruptedException {
    return start(store, folder, role, clock, Retention.USUAL);
  }

  /**
   * The same.
   *
   * @param auditKept how long audit entries are kept
   */
  public static Engine start(
      Store store, Path folder, EngineRole role, InstantSource clock, Duration auditKept)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return new Engine(store, clock, EngineLock.take(folder, role, clock.instant()), auditKept);
  }

  /** Becomes the engine, unless another one is at work. */
  static Optional<Engine> tryStart(
      Store store, Path folder, InstantSource clock, Duration auditKept) {
    return EngineLock.tryTake(folder, EngineRole.APPLY, clock.instant())
        .map(lock -> new Engine(store, clock, lock, auditKept));
  }

  /** The engine that is at work on a data folder, in whatever process. */
  public static Optional<EngineHolder> holder(Path folder) {
    return EngineLock.holder(folder);
  }

  /**
   * A job that has ended.
   *
   * @param broken what kept its later calls from being made
   */
  public record Ended(Job job, Optional<Problem> broken) {}

  /**
   * Applies a plan. An interrupt stops it between two calls; what was not tried then is
   * unprocessed.
   *
   * @throws StoreFailure when the store cannot be written and nothing is
   */
  public Ended run(Order order) {
    Job started =
        store.write(
            handle -> {
              Job job = start(handle, order, records(order));
              order.companion().start(handle, job);
              return job;
            });
    order.watch().started(started);
    return make(order, started);
  }

  @Override
  public void close() {
    lock.close();
  }

  /** Forgets what is kept no longer, a little at a time. */
  void forget() {
    retention.forget();
  }

  /** Ends a job that waited, without a call: all its changes are handed back as not tried. */
  void refuse(Order order, KeptProblems problems) {
    store.write(
        handle -> {
          Job job = start(handle, order, records(order));
          JobTable.fail(handle, job, problems, clock.instant());
          return job;
        });
  }

  /**
   * What a plan came to that was applied at once.
   *
   * @param results of all changes
   */
  public record Applied(Job job, List<Result> results) {
    public Applied {
      results = List.copyOf(results);
    }
  }

  /**
   * Applies a small plan as a part of the caller's transaction, which has compared it: nothing of
   * it stands in the store before that is committed.
   *
   * @param records of the plan's change set
   */
  public Applied apply(Handle handle, Order order, ChangeSet.Records records) throws SQLException {
    Job job = start(handle, order, records.parts().iterator());
    List<Result> results = make(handle, job, order, 0, order.calls().get(0));
    Job ended = JobTable.end(handle, job, clock.instant(), counts(results));
    order.companion().write(handle, ended);
    return new Applied(ended, results);
  }

  private static Map<Outcome, Long> counts(List<Result> results) {
    return results.stream().collect(Collectors.groupingBy(Result::outcome, Collectors.counting()));
  }

  private static Iterator<RecordPart> records(Order order) {
    return new RecordParts(order.preparation().inputs(), order.plan().resolution());
  }

  /**
   * A job stands in the store whole before its first call, so that none of its changes is
   * forgotten: its records as they came, and what has none.
   */
  private Job start(Handle handle, Order order, Iterator<RecordPart> records) throws SQLException {
    Plan plan = order.plan();
    List<JobInput> inputs = order.preparation().inputs();
    Job job =
        JobTable.start(
            handle,
            new JobTable.Draft(order.id(), order.org(), order.mode(), inputs, plan.size()),
            clock.instant());
    RecordTable.put(handle, job.key(), records);
    ImpliedTable.put(handle, job.key(), plan);
    return job;
  }

  private Ended make(Order order, Job started) {
    Job job = started;
    long done = 0;
    for (int i = 0; i < order.calls().size(); i++) {
      if (Thread.currentThread().isInterrupted()) {
        return new Ended(end(order, job), Optional.empty());
      }
      boolean last = i == order.calls().size() - 1;
      long before = done;
      List<Sequenced> call = order.calls().get(i);
      Applied made;
      try {
        made =
            store.write(
                handle -> {
                  List<Result> results = make(handle, started, order, before, call);
                  return new Applied(last ? end(handle, order, started) : started, results);
                });
      } catch (StoreFailure broken) {
        if (i == 0) {
          endUntried(started, broken);
          throw broken;
        }
        return new Ended(end(order, job), Optional.of(broken.problem()));
      }
      job = made.job();
      done += call.size();
      order.watch().made(made.results());
    }
    return new Ended(job, Optional.empty());
  }

  /** One call: its changes, their history and their outcomes, or nothing at all. */
  private List<Result> make(Handle handle, Job job, Order order, long before, List<Sequenced> call)
      throws SQLException {
    KnownOrg.requireCurrent(handle, job.org(), order.preparation().catalogRevision());
    Instant now = clock.instant();
    try (var writer = new DirectoryWriter(handle, job.org(), job.id(), now)) {
      var executor = new Executor(writer, order.plan().snapshot());
      List<Result> results = executor.make(call);
      HistoryRange history = writer.history().orElse(null);
      if (history != null) {
        var changes = new AuditEvent.Changes(job.org(), order.author(), job.id(), history);
        AuditTable.append(handle, now, changes);
      }
      OutcomeTable.put(handle, job.key(), before, results);
      return results;
    }
  }

  /** As far as that can be written, where nothing else can; the next engine does it otherwise. */
  private void endUntried(Job job, StoreFailure broken) {
    try {
      store.write(handle -> JobTable.end(handle, job, clock.instant()));
    } catch (StoreFailure alsoBroken) {
      broken.addSuppressed(alsoBroken);
    }
  }

  private Job end(Order order, Job job) {
    return store.write(handle -> end(handle, order, job));
  }

  private Job end(Handle handle, Order order, Job job) throws SQLException {
    Job ended = JobTable.end(handle, job, clock.instant());
    order.companion().write(handle, ended);
    return ended;
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
