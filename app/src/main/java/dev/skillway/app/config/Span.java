package dev.skillway.app.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time: {@code 90s}, {@code 15m}, {@code 1h}, {@code 30d}, or as ISO 8601 has it. */
record Span(Duration least, Duration most) implements Kind<Duration> {
  private static final Pattern SHORT = Pattern.compile("([0-9]{1,9})([smhd])");

  @Override
  public Class<Duration> type() {
    return Duration.class;
  }

  @Override
  public String form() {
    return "a duration from %s to %s, as 90s, 15m, 1h, 30d or PT1H"
        .formatted(text(least), text(most));
  }

  @Override
  public Checked<Duration> check(String text) {
    return Checked.from(
        parse(text).filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0));
  }

  private static Optional<Duration> parse(String text) {
    Matcher match = SHORT.matcher(text);
    if (match.matches()) {
      long number = Long.parseLong(match.group(1));
      return Optional.of(
          switch (match.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          });
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  @Override
  public String text(Duration time) {
    if (time.equals(Duration.ofDays(time.toDays()))) {
      return time.toDays() + "d";
    }
    if (time.equals(Duration.ofHours(time.toHours()))) {
      return time.toHours() + "h";
    }
    return time.equals(Duration.ofMinutes(time.toMinutes()))
        ? time.toMinutes() + "m"
        : time.equals(Duration.ofSeconds(time.toSeconds())) ? time.toSeconds() + "s" : time + "";
  }
}
