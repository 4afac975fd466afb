package dev.skillway.app.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a phase is, how fast it goes, and how long it still takes at that pace.
 *
 * @param done changes so far
 * @param total changes in all; 0 where that is not known
 * @param share of the whole, from 0 to 1; 0 where that is not known
 * @param spent since the phase began
 */
record Pace(long done, long total, double share, Duration spent) {
  /** Before, a pace says nothing. */
  private static final Duration SETTLED = Duration.ofSeconds(1);

  private static final int WIDTH = 10;

  /** {@code Applying: 240,000 of 1,000,000 changes, 61,000 per second, 12 s left}. */
  String line(String phase) {
    return Stream.of(Optional.of(far()), perSecond().map("%,d per second"::formatted), left())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", ", phase + ": ", ""));
  }

  /** {@code Applying ██░░░░░░░░ 24% 240,000 of 1,000,000 changes 61,000/s 12 s left}. */
  String bar(String phase) {
    int full = (int) (share * WIDTH);
    Optional<String> bar =
        share > 0
            ? Optional.of(
                "█".repeat(full) + "░".repeat(WIDTH - full) + " %3d%%".formatted(percent()))
            : Optional.empty();
    Optional<String> changes = done + total > 0 ? Optional.of(changes()) : Optional.empty();
    return Stream.of(bar, changes, perSecond().map("%,d/s"::formatted), left())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("  ", phase + " ", ""));
  }

  private String far() {
    return done + total == 0 && share > 0 ? percent() + "%" : changes();
  }

  private String changes() {
    return total > 0 ? "%,d of %,d changes".formatted(done, total) : "%,d changes".formatted(done);
  }

  private int percent() {
    return (int) (share * 100);
  }

  /** To two digits: more of them only flicker. */
  private Optional<Long> perSecond() {
    if (done == 0 || spent.compareTo(SETTLED) < 0) {
      return Optional.empty();
    }
    double exact = done * 1000.0 / spent.toMillis();
    double digit = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, exact))) - 1));
    return Optional.of(Math.round(exact / digit) * (long) digit);
  }

  private Optional<String> left() {
    if (share <= 0 || share >= 1 || spent.compareTo(SETTLED) < 0) {
      return Optional.empty();
    }
    long seconds = (long) Math.ceil(spent.toMillis() * (1 - share) / share / 1000);
    return Optional.of(words(Duration.ofSeconds(seconds)) + " left");
  }

  private static String words(Duration time) {
    if (time.toHours() > 0) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : time.toSeconds() + " s";
  }
}
