package dev.skillway.core.job;

import dev.skillway.core.audit.Author;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/** Leaves jobs for the engine of another process. */
public final class JobQueue {
  private final Store store;
  private final InstantSource clock;
  private final Author author;

  /**
   * @param author on whose behalf jobs are left
   */
  public JobQueue(Store store, InstantSource clock, Author author) {
    this.store = store;
    this.clock = clock;
    this.author = author;
  }

  /**
   * Leaves a job. When this returns it goes on, whatever happens to this process.
   *
   * @param preparation what is expected of it; it is prepared anew when its turn comes
   * @throws StoreFailure when it cannot be written; then nothing is left
   */
  public Job leave(Org org, LeftInputs inputs, Terms terms, Preparation preparation)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      inputs.leave();
    } catch (IOException broken) {
      throw new StoreFailure(
          Code.STORE_UNWRITABLE,
          "The inputs could not be left in %s: %s. Give this user write permission there, and room."
              .formatted(store.folder(), broken.getMessage()),
          broken);
    }
    try {
      return store.write(handle -> put(handle, org, inputs, terms, preparation));
    } catch (StoreFailure broken) {
      inputs.takeBack();
      throw broken;
    }
  }

  private Job put(Handle handle, Org org, LeftInputs inputs, Terms terms, Preparation preparation)
      throws SQLException {
    var draft =
        new JobTable.Draft(
            inputs.id(), org, terms.mode(), preparation.inputs(), preparation.plan().size());
    Job job = JobTable.queue(handle, draft, clock.instant());
    new QueuedJob(job, terms, author).put(handle);
    return job;
  }

  /** How many jobs wait. */
  public long waiting() {
    return store.read(QueuedJob::count);
  }
}
