package dev.skillway.bench;

import java.util.ArrayList;
import java.util.List;

/** How long one run of something short takes, over rounds of many runs. */
final class Pace {
  private static final long ROUND = 100_000_000;
  private static final double NANOS = 1_000;

  private final List<Double> micros = new ArrayList<>();

  /** What is timed; what it counts keeps it from being left out. */
  interface Counted {
    int run() throws Exception;
  }

  /** One round: runs it for a tenth of a second. */
  void round(Counted counted) throws Exception {
    long began = System.nanoTime();
    long runs = 0;
    long nanos;
    do {
      if (counted.run() <= 0) {
        throw new IllegalStateException("nothing was done");
      }
      runs++;
      nanos = System.nanoTime() - began;
    } while (nanos < ROUND);
    micros.add(nanos / NANOS / runs);
  }

  void clear() {
    micros.clear();
  }

  /** The median of the rounds, in microseconds. */
  double median() {
    return Timings.median(micros);
  }
}
