package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void line_ofAKnownTotal_saysHowFarHowFastAndHowLong() {
    assertThat(new Pace(240_000, 1_000_000, 0.24, seconds(4)).line("Applying"))
        .isEqualTo("Applying: 240,000 of 1,000,000 changes, 60,000 per second, 13 s left");
  }

  @Test
  void line_ofBytes_takesTheTimeLeftFromTheirShare() {
    assertThat(new Pace(61_234, 0, 0.5, seconds(61)).line("Reading"))
        .isEqualTo("Reading: 61,234 changes, 1,000 per second, 1 min 1 s left");
  }

  @Test
  void line_ofAnUnknownEnd_saysNoTimeLeft() {
    assertThat(new Pace(5_000, 0, 0, seconds(5)).line("Reading"))
        .isEqualTo("Reading: 5,000 changes, 1,000 per second");
  }

  @Test
  void line_beforeTheFirstChange_saysTheShare() {
    assertThat(new Pace(0, 0, 0.25, seconds(6)).line("Reading"))
        .isEqualTo("Reading: 25%, 18 s left");
  }

  @Test
  void line_whenAllBytesAreRead_saysNoTimeLeft() {
    assertThat(new Pace(2_000, 0, 1, seconds(10)).line("Reading"))
        .isEqualTo("Reading: 2,000 changes, 200 per second");
  }

  @Test
  void line_inTheFirstSecond_saysNoPace() {
    assertThat(new Pace(100, 1_000, 0.1, Duration.ofMillis(999)).line("Applying"))
        .isEqualTo("Applying: 100 of 1,000 changes");
  }

  @Test
  void line_ofLessThanOneChangeASecond_isStillALine() {
    assertThat(new Pace(1, 3, 1 / 3.0, seconds(6_000)).line("Applying"))
        .isEqualTo("Applying: 1 of 3 changes, 0 per second, 3 h 20 min left");
  }

  @Test
  void bar_isFilledByTheShare() {
    assertThat(new Pace(240_000, 1_000_000, 0.24, seconds(4)).bar("Applying"))
        .isEqualTo("Applying ██░░░░░░░░  24%  240,000 of 1,000,000 changes  60,000/s  13 s left");
  }

  @Test
  void bar_ofAnUnknownEnd_isThatOfTheChanges() {
    assertThat(new Pace(5_000, 0, 0, seconds(5)).bar("Reading"))
        .isEqualTo("Reading 5,000 changes  1,000/s");
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
