package dev.skillway.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each round of one thing took. */
final class Timings {
  private static final double NANOS = 1_000_000;

  private final String name;
  private final List<Double> millis = new ArrayList<>();

  Timings(String name) {
    this.name = name;
  }

  /** What is timed. */
  interface Timed {
    void run() throws Exception;
  }

  /** Runs it; none pays for another's garbage. */
  void time(Timed timed) throws Exception {
    System.gc();
    long began = System.nanoTime();
    timed.run();
    millis.add((System.nanoTime() - began) / NANOS);
  }

  /** Forgets all rounds so far. */
  void clear() {
    millis.clear();
  }

  double median() {
    return median(millis);
  }

  static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** {@code plan 310 ms (295–340), 322,581 rows/s}. */
  String line(int rows) {
    return String.format(
        Locale.ROOT,
        "%-16s %6.0f ms (%.0f–%.0f) %,10.0f rows/s",
        name,
        median(),
        millis.stream().min(Double::compare).orElseThrow(),
        millis.stream().max(Double::compare).orElseThrow(),
        rows * 1000 / median());
  }
}
