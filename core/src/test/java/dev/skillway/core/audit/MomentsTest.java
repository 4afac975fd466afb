package dev.skillway.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-10-01T08:30:00Z, 2026-10-01T08:30:00Z",
    "2026-10-01T08:30:00+02:00, 2026-10-01T06:30:00Z",
    "2026-10-01, 2026-10-01T00:00:00Z",
    "90s, 2026-11-02T11:58:30Z",
    "30m, 2026-11-02T11:30:00Z",
    "2h, 2026-11-02T10:00:00Z",
    "7d, 2026-10-26T12:00:00Z"
  })
  void parse_ofAMomentADayOrASpan_isThatMoment(String text, String moment) {
    assertThat(Moments.parse(text, NOW)).contains(Instant.parse(moment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-01", "7", "2w", "-1h", "2026-10-01T08:30:00"})
  void parse_ofAnythingElse_isNone(String text) {
    assertThat(Moments.parse(text, NOW)).isEmpty();
  }
}
