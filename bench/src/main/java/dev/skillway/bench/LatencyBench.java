package dev.skillway.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How long single PUTs take at a steady rate, beside requests that do nothing at the same rate, in
 * turn. A request is due whether or not those before it were answered, and its time counts from
 * when it was due: waiting in line is not left out.
 */
public final class LatencyBench {
  private static final int RATE = 500;
  private static final int SECONDS = 20;
  private static final int WARM_UP_SECONDS = 15;
  private static final double MILLIS = 1_000_000;

  private LatencyBench() {}

  /** Something that is asked for again and again. */
  private interface Asked {
    CompletableFuture<Integer> send(int number);
  }

  /** Measures; the argument is how many seconds each lasts. */
  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : SECONDS;
    Path folder = Folders.temporary();
    try {
      measure(folder, seconds);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void measure(Path folder, int seconds) throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    try (var skillway = new Skillway(data)) {
      skillway.make(Sample.content(), Sample.held());
    }
    List<Row> rows = Sample.changes((3 * seconds + WARM_UP_SECONDS) * RATE);
    System.out.println(Machine.line());
    try (Serving serving = Serving.start(data);
        var caller = new Caller(serving)) {
      var next = new AtomicInteger();
      Asked put = _ -> caller.put(rows.get(next.getAndIncrement()));
      Asked live = _ -> caller.live();
      run(put, WARM_UP_SECONDS);
      print("PUT of one skill", run(put, seconds));
      print("/health/live", run(live, seconds));
      print("PUT of one skill", run(put, seconds));
      print("/health/live", run(live, seconds));
    }
  }

  /** The times of all requests, in order of length, in ns. */
  private static long[] run(Asked asked, int seconds) throws InterruptedException {
    int count = seconds * RATE;
    long[] took = new long[count];
    var failed = new ConcurrentLinkedQueue<String>();
    var open = new Semaphore(count);
    long began = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = began + (long) i * (1_000_000_000L / RATE);
      LockSupport.parkNanos(due - System.nanoTime());
      int number = i;
      open.acquire();
      var _ =
          asked
              .send(i)
              .whenComplete(
                  (status, broken) -> {
                    took[number] = System.nanoTime() - due;
                    if (broken != null || status != 200) {
                      failed.add(broken == null ? "status " + status : broken.toString());
                    }
                    open.release();
                  });
    }
    open.acquire(count);
    if (!failed.isEmpty()) {
      throw new IllegalStateException(failed.size() + " requests failed, first " + failed.peek());
    }
    Arrays.sort(took);
    return took;
  }

  private static void print(String name, long[] took) {
    System.out.printf(
        Locale.ROOT,
        "%-18s %d/s  p50 %.2f ms  p99 %.2f ms  most %.2f ms%n",
        name,
        RATE,
        took[took.length / 2] / MILLIS,
        took[took.length * 99 / 100] / MILLIS,
        took[took.length - 1] / MILLIS);
  }
}
