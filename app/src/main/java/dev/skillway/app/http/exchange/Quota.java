package dev.skillway.app.http.exchange;

import dev.skillway.core.access.RateLimit;
import java.time.Duration;
import java.util.List;

/**
 * How a client stands to a limit, as told to it (<a
 * href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10">RateLimit
 * header fields</a>).
 *
 * @param policy the limit's name
 */
public record Quota(String policy, RateLimit limit, RateLimit.Standing standing) {
  public boolean isWithin() {
    return standing.isWithin();
  }

  /** Until when one may again, in whole seconds; never too short. */
  public long seconds() {
    return Math.max(1, seconds(standing.reset().plusMillis(999)));
  }

  /** {@code RateLimit-Policy} and {@code RateLimit}. */
  public List<Header> headers() {
    return List.of(
        new Header(
            "RateLimit-Policy",
            "\"%s\";q=%d;w=%d".formatted(policy, limit.quota(), seconds(limit.window()))),
        new Header(
            "RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, standing.remaining(), seconds())));
  }

  private static long seconds(Duration time) {
    return time.toSeconds();
  }
}
