package dev.skillway.core.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts how often each of many did something in a window of time. Shared among threads. */
public final class RateLimit {
  /** More are not counted one by one. */
  private static final int MOST = 10_000;

  /** What those share that came when there was no place left. */
  private static final String OTHERS = "";

  private final long quota;
  private final Duration window;
  private final TimeMeter time;
  private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * @param quota how often one may in a window
   * @param window the first begins when one does it first, the others follow one another
   */
  public RateLimit(long quota, Duration window, InstantSource clock) {
    this.quota = quota;
    this.window = window;
    this.time = new Meter(clock);
  }

  /**
   * How one stands.
   *
   * @param isWithin whether it may
   * @param remaining how often it may yet in this window
   * @param reset how long this window lasts yet
   */
  public record Standing(boolean isWithin, long remaining, Duration reset) {}

  public long quota() {
    return quota;
  }

  public Duration window() {
    return window;
  }

  /** Counts one more, if that is within the limit. */
  public Standing take(String who) {
    ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
    return new Standing(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  /** Counts one less: it was none of those that are to be counted. */
  public void giveBack(String who) {
    bucket(who).addTokens(1);
  }

  private Bucket bucket(String who) {
    Bucket known = buckets.get(who);
    if (known != null) {
      return known;
    }
    if (buckets.size() >= MOST) {
      buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= quota);
    }
    String counted = buckets.size() >= MOST ? OTHERS : who;
    return buckets.computeIfAbsent(counted, _ -> make());
  }

  private Bucket make() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(quota).refillIntervally(quota, window))
        .withCustomTimePrecision(time)
        .build();
  }

  /** A clock as the library wants it. */
  private record Meter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
