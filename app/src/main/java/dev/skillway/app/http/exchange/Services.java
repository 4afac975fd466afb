package dev.skillway.app.http.exchange;

import dev.skillway.core.job.AgentLocks;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.JobIds;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.job.QueuedJobs;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * What requests are answered with.
 *
 * @param ids of jobs and of requests
 */
public record Services(
    Store store,
    Preparer preparer,
    Engine engine,
    AgentLocks locks,
    Lanes lanes,
    Receiver receiver,
    Keeper keeper,
    Metrics metrics,
    Access access,
    Loops loops,
    Underway underway,
    JobIds ids,
    InstantSource clock) {

  /**
   * Wires what a server works with.
   *
   * @throws IOException when the folder for bodies cannot be made
   */
  public static Services of(
      Store store, Preparer preparer, Engine engine, Access access, JobIds ids, InstantSource clock)
      throws IOException {
    Path bodies = empty(store.folder().resolve("bodies"));
    return new Services(
        store,
        preparer,
        engine,
        new AgentLocks(),
        new Lanes(Runtime.getRuntime().availableProcessors()),
        new Receiver(Limits.DEFAULT, bodies, clock),
        new Keeper(store, clock),
        new Metrics(),
        access,
        new Loops(clock),
        new Underway(),
        ids,
        clock);
  }

  /** The same, keeping requests for another time. */
  public Services keepingRequests(Duration kept) {
    return new Services(
        store,
        preparer,
        engine,
        locks,
        lanes,
        receiver,
        new Keeper(store, clock, kept),
        metrics,
        access,
        loops,
        underway,
        ids,
        clock);
  }

  /**
   * Reads the store, in a thread that may enter native code.
   *
   * @throws dev.skillway.core.store.StoreFailure when it cannot be read
   */
  public <T> T read(Work<T> work) throws InterruptedException {
    return lanes.compute(false, () -> store.read(work));
  }

  /** What takes the jobs that others leave; requests and it do not meet at an agent. */
  public QueuedJobs queuedJobs() {
    return new QueuedJobs(store, preparer, engine, locks, clock);
  }

  /** A folder without what a server left there that was killed. */
  private static Path empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.deleteIfExists(file);
      }
    }
    return folder;
  }
}
