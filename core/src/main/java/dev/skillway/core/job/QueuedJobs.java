package dev.skillway.core.job;

import dev.skillway.core.intake.Notices;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the jobs that were left for this engine, one after the other in the order in which they
 * were left, and prepares each anew: what was right when it was left is refused where it is no
 * more.
 */
public final class QueuedJobs implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  /** So long is waited when the store could not be read or written. */
  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  private final Store store;
  private final Preparer preparer;
  private final Engine engine;
  private final AgentLocks locks;
  private final InstantSource clock;
  private @Nullable Thread thread;
  private volatile boolean closed;

  /**
   * @param locks shared with whatever else is run by this engine
   */
  public QueuedJobs(
      Store store, Preparer preparer, Engine engine, AgentLocks locks, InstantSource clock) {
    this.store = store;
    this.preparer = preparer;
    this.engine = engine;
    this.locks = locks;
    this.clock = clock;
  }

  /** Takes them in a thread of its own, until it is closed. */
  public QueuedJobs start() {
    thread = Thread.ofPlatform().name("skillway-queued-jobs").start(this::takeAll);
    return this;
  }

  /**
   * Stops between two calls; what was not tried of the job that runs is unprocessed. A job that was
   * not begun waits for the next engine.
   */
  @Override
  public void close() {
    closed = true;
    if (thread == null) {
      return;
    }
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeAll() {
    try {
      tidy();
      while (!closed) {
        Thread.sleep(pause());
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  /** Takes all that wait; how long to wait then. */
  private Duration pause() throws InterruptedException {
    try {
      while (takeNext()) {
        requireOpen();
      }
      engine.forget();
      return LOOK_EVERY;
    } catch (RuntimeException | OutOfMemoryError broken) {
      // What broke a job is told with it; here the store is not to be read, or full.
      return TRY_AGAIN;
    }
  }

  void tidy() {
    try {
      store.read(
          handle -> {
            new QueueFolder(store.folder()).tidy(handle, clock.instant());
            return handle;
          });
    } catch (StoreFailure _) {
      // The next server does.
    }
  }

  /** Takes the job that was left first; false where none waits. */
  boolean takeNext() throws InterruptedException {
    Optional<QueuedJob> next = store.read(QueuedJob::next);
    if (next.isEmpty()) {
      return false;
    }
    Job job = next.get().job();
    try {
      take(next.get());
    } catch (RuntimeException | OutOfMemoryError broken) {
      // Much breaks off in an interrupted thread: the job waits for the next engine.
      requireOpen();
      fail(job, told(broken));
    }
    QueueFolder.delete(new QueueFolder(store.folder()).of(job.id()));
    return true;
  }

  private void requireOpen() throws InterruptedException {
    if (closed || Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private static Problem told(Throwable broken) {
    return switch (broken) {
      case StoreFailure failure -> failure.problem();
      case OutOfMemoryError _ ->
          Problem.of(
              Code.MEMORY_FULL,
              Position.whole(""),
              "The input is too large for the memory that the server has."
                  + " Give it more, as in SKILLWAY_JAVA_OPTS=-Xmx4g, or cut the input into parts.");
      default ->
          Problem.of(
              Code.INTERNAL,
              Position.whole(""),
              "This is a defect of Skillway (%s). Please report it.".formatted(broken));
    };
  }

  private void take(QueuedJob queued) throws InterruptedException {
    Job job = queued.job();
    Terms terms = queued.terms();
    ChangeRequest request = terms.request(LeftInputs.of(store.folder(), job));
    KnownOrg org = preparer.catalogs().of(job.org());
    try (ChangeSet changes = preparer.read(org, request, new Notices(terms.handling()), _ -> {});
        AgentLocks.Hold _ = locks.hold(job.org(), changes.agents())) {
      Preparation preparation = preparer.plan(changes);
      Order order =
          Order.of(job.id(), job.org(), terms.mode(), preparation, _ -> {}, Order.Companion.NONE)
              .by(queued.author());
      requireOpen();
      Optional<KeptProblems> refusal = terms.refusal(preparation, preparer.guards());
      if (refusal.isPresent()) {
        engine.refuse(order, refusal.get());
      } else {
        Engine.Ended ended = engine.run(order);
        ended.broken().ifPresent(problem -> fail(ended.job(), problem));
      }
    }
  }

  private void fail(Job job, Problem problem) {
    store.write(
        handle -> {
          JobTable.fail(handle, job, KeptProblems.of(problem), clock.instant());
          return job;
        });
  }
}
