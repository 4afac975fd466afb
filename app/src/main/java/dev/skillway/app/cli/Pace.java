package dev.skillway.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a phase is, how fast it goes, and how long it still takes at that pace.
 *
 * @param first from where its pace is measured: what came before was making ready
 * @param total changes in all; 0 where that is not known
 */
record Pace(Mark first, Mark now, long total) {
  /**
   * How far it is at a moment.
   *
   * @param done changes so far
   * @param share of the whole, from 0 to 1; 0 where that is not known
   */
  record Mark(Instant at, long done, double share) {}

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
    Optional<String> filled = Optional.of(filled()).filter(_ -> now.share() > 0);
    Optional<String> changes = Optional.of(changes()).filter(_ -> now.done() + total > 0);
    return Stream.of(filled, changes, perSecond().map("%,d/s"::formatted), left())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("  ", phase + " ", ""));
  }

  private String filled() {
    int full = (int) (now.share() * WIDTH);
    return "█".repeat(full) + "░".repeat(WIDTH - full) + "  %2d%%".formatted(percent());
  }

  private String far() {
    return now.done() + total == 0 && now.share() > 0 ? percent() + "%" : changes();
  }

  private String changes() {
    return total > 0
        ? "%,d of %,d changes".formatted(now.done(), total)
        : "%,d changes".formatted(now.done());
  }

  private int percent() {
    return (int) (now.share() * 100);
  }

  private Duration spent() {
    return Duration.between(first.at(), now.at());
  }

  private boolean isSettled() {
    return spent().compareTo(SETTLED) >= 0;
  }

  /** To two digits: more of them only flicker. */
  private Optional<Long> perSecond() {
    long done = now.done() - first.done();
    if (done == 0 || !isSettled()) {
      return Optional.empty();
    }
    double exact = done * 1000.0 / spent().toMillis();
    double digit = Math.pow(10, Math.max(0, Math.floor(Math.log10(exact)) - 1));
    return Optional.of(Math.round(exact / digit) * (long) digit);
  }

  private Optional<String> left() {
    double gone = now.share() - first.share();
    if (gone <= 0 || now.share() >= 1 || !isSettled()) {
      return Optional.empty();
    }
    double milliseconds = spent().toMillis() * (1 - now.share()) / gone;
    long seconds = Math.max(1, Math.round(milliseconds / 1000));
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
