package dev.skillway.core.job;

import dev.skillway.spi.change.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many changes came to which outcome.
 *
 * @param counts one for every outcome
 */
public record Account(Map<Outcome, Long> counts) {
  public Account {
    var all = new EnumMap<Outcome, Long>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome, counts.getOrDefault(outcome, 0L));
    }
    counts = Map.copyOf(all);
  }

  /**
   * The account of a job of so many changes; those without an outcome were not tried.
   *
   * @throws IllegalArgumentException when there are more outcomes than changes
   */
  public static Account of(long changes, Map<Outcome, Long> known) {
    long untold = changes - known.values().stream().mapToLong(Long::longValue).sum();
    if (untold < 0) {
      throw new IllegalArgumentException(known + " of " + changes + " changes");
    }
    var counts = new EnumMap<Outcome, Long>(Outcome.class);
    counts.putAll(known);
    counts.merge(Outcome.UNPROCESSED, untold, Long::sum);
    return new Account(counts);
  }

  public long of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether everything that was wished is so. */
  public boolean allDone() {
    return of(Outcome.APPLIED) + of(Outcome.UNCHANGED) == total();
  }

  /** {@code applied 3 · unchanged 1 · … = 4}. */
  @Override
  public String toString() {
    return Stream.of(Outcome.values())
        .map(outcome -> "%s %,d".formatted(outcome.word(), of(outcome)))
        .collect(Collectors.joining(" · ", "", " = %,d".formatted(total())));
  }
}
