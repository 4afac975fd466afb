package dev.skillway.core.job;

import dev.skillway.core.audit.Author;
import dev.skillway.core.audit.Retention;
import dev.skillway.core.job.Engine.Ended;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongConsumer;

/** Applies plans one at a time, being the engine of its data folder only meanwhile. */
public final class JobRunner {
  private final Store store;
  private final Path folder;
  private final InstantSource clock;
  private final JobIds ids;
  private final Author author;
  private Duration auditKept = Retention.USUAL;

  /**
   * @param folder the data folder, whose engine this becomes while a job runs
   * @param author on whose behalf it is
   */
  public JobRunner(Store store, Path folder, InstantSource clock, JobIds ids, Author author) {
    this.store = store;
    this.folder = folder;
    this.clock = clock;
    this.ids = ids;
    this.author = author;
  }

  /**
   * The same, forgetting the audit sooner or later.
   *
   * @param kept how long its entries are kept
   */
  public JobRunner keepingAudit(Duration kept) {
    var same = new JobRunner(store, folder, clock, ids, author);
    same.auditKept = kept;
    return same;
  }

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
    long[] done = {0};
    Order.Watch watch = results -> progress.accept(done[0] += results.size());
    try (Engine engine = Engine.start(store, folder, EngineRole.APPLY, clock, auditKept)) {
      Order order =
          Order.of(ids.next(), org, mode, preparation, watch, Order.Companion.NONE).by(author);
      return engine.run(order);
    }
  }

  /** Ends the jobs that a process left behind when it died, unless an engine is at work. */
  public void settle() {
    if (!store.read(JobTable::running).isEmpty()) {
      Engine.tryStart(store, folder, clock, auditKept).ifPresent(Engine::close);
    }
  }
}
