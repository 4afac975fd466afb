package dev.skillway.core.audit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a moment as people write it. */
public final class Moments {
  /** What it may be, for whoever wrote something else. */
  public static final String EXPECTED =
      "a moment (2026-11-02T12:00:00Z), a day (2026-11-02) or how long ago (30m, 2h, 7d)";

  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private Moments() {}

  /**
   * A moment (ISO 8601), the beginning of a day in UTC, or a span before now; empty where it is
   * none of these.
   */
  public static Optional<Instant> parse(String text, Instant now) {
    Matcher ago = AGO.matcher(text);
    try {
      if (ago.matches()) {
        return Optional.of(now.minus(span(Long.parseLong(ago.group(1)), ago.group(2))));
      }
      Instant moment =
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      return Optional.of(moment).filter(at -> at.isAfter(FIRST) && at.isBefore(LAST));
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static Duration span(long count, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
