package dev.skillway.app.http.exchange;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where requests compute: each has a virtual thread of its own, which waits well and computes ill,
 * since a few that compute or enter native code would hold up all others. So that work is done on
 * platform threads, large bodies apart from small ones.
 */
public final class Lanes implements AutoCloseable {
  /** So many large requests, for each core, are held in memory at once. */
  private static final int LARGE_PER_CORE = 2;

  /** So long a request waits for room. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  /** So long is waited for all jobs when the server stops. */
  private static final Duration LONGEST_JOBS = Duration.ofSeconds(20);

  private final Set<Thread> jobs = ConcurrentHashMap.newKeySet();
  private final ExecutorService small;
  private final ExecutorService large;
  private final Semaphore admitted;
  private final Duration longestWait;

  public Lanes(int cores) {
    this(cores, LONGEST_WAIT);
  }

  /**
   * @param longestWait of a large request, for room
   */
  public Lanes(int cores, Duration longestWait) {
    this.longestWait = longestWait;
    small = pool("small", Math.max(2, cores));
    large = pool("large", Math.max(1, cores));
    admitted = new Semaphore(LARGE_PER_CORE * Math.max(1, cores), true);
  }

  private static ExecutorService pool(String name, int threads) {
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().name("skillway-" + name + "-", 1).daemon().factory());
  }

  /** Computes. */
  public <T> T compute(boolean isLarge, Callable<T> work) throws InterruptedException {
    Future<T> future = (isLarge ? large : small).submit(work);
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw thrown(failed);
    } catch (InterruptedException stopped) {
      future.cancel(true);
      throw stopped;
    }
  }

  /** What work threw in its own thread, to be thrown in another. */
  public static RuntimeException thrown(ExecutionException failed) {
    return switch (Objects.requireNonNull(failed.getCause())) {
      case RuntimeException broken -> broken;
      case Error broken -> throw broken;
      case Throwable broken -> new IllegalStateException(broken);
    };
  }

  /** Room for one request; to be closed. */
  public interface Room extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits until there is room for a request; empty where there is none for too long. */
  public Optional<Room> room(boolean isLarge) throws InterruptedException {
    if (!isLarge) {
      return Optional.of(() -> {});
    }
    return admitted.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)
        ? Optional.of(once(admitted::release))
        : Optional.empty();
  }

  /** Who lets go twice lets go once. */
  private static Room once(Room room) {
    var isOpen = new AtomicBoolean(true);
    return () -> {
      if (isOpen.getAndSet(false)) {
        room.close();
      }
    };
  }

  /** Runs a job in a thread of its own; it is finished when these are closed. */
  public void run(String name, Runnable job) {
    Thread thread =
        Thread.ofPlatform()
            .name(name)
            .unstarted(
                () -> {
                  try {
                    job.run();
                  } finally {
                    jobs.remove(Thread.currentThread());
                  }
                });
    jobs.add(thread);
    boolean started = false;
    try {
      thread.start();
      started = true;
    } finally {
      if (!started) {
        jobs.remove(thread);
      }
    }
  }

  /** Waits for the jobs; those that take too long stop between two calls. */
  @Override
  public void close() {
    try {
      long end = System.nanoTime() + LONGEST_JOBS.toNanos();
      for (Thread job : jobs) {
        job.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      }
      jobs.forEach(Thread::interrupt);
      for (Thread job : jobs) {
        job.join();
      }
    } catch (InterruptedException _) {
      jobs.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
    small.shutdownNow().forEach(Lanes::cancel);
    large.shutdownNow().forEach(Lanes::cancel);
  }

  /** Whoever waits for it is told. */
  private static void cancel(Runnable waiting) {
    if (waiting instanceof Future<?> future) {
      future.cancel(false);
    }
  }
}
