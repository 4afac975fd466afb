package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void line_ofAKnownTotal_saysHowFarHowFastAndHowLong() {
    assertThat(pace(240_000, 1_000_000, 0.24, seconds(4)).line("Applying"))
        .isEqualTo("Applying: 240,000 of 1,000,000 changes, 60,000 per second, 13 s left");
  }

  @Test
  void line_ofBytes_takesTheTimeLeftFromTheirShare() {
    assertThat(pace(61_234, 0, 0.5, seconds(61)).line("Reading"))
        .isEqualTo("Reading: 61,234 changes, 1,000 per second, 1 min 1 s left");
  }

  @Test
  void line_ofAnyPace_saysItInTwoDigits() {
    assertThat(pace(246_913, 0, 0, seconds(4)).line("Reading"))
        .isEqualTo("Reading: 246,913 changes, 62,000 per second");
  }

  @Test
  void line_ofAnUnknownEnd_saysNoTimeLeft() {
    assertThat(pace(5_000, 0, 0, seconds(5)).line("Reading"))
        .isEqualTo("Reading: 5,000 changes, 1,000 per second");
  }

  @Test
  void line_beforeTheFirstChange_saysTheShare() {
    assertThat(pace(0, 0, 0.25, seconds(6)).line("Reading")).isEqualTo("Reading: 25%, 18 s left");
  }

  @Test
  void line_whenAllBytesAreRead_saysNoTimeLeft() {
    assertThat(pace(2_000, 0, 1, seconds(10)).line("Reading"))
        .isEqualTo("Reading: 2,000 changes, 200 per second");
  }

  @Test
  void line_inTheFirstSecond_saysNoPace() {
    assertThat(pace(100, 1_000, 0.1, Duration.ofMillis(999)).line("Applying"))
        .isEqualTo("Applying: 100 of 1,000 changes");
  }

  @Test
  void line_ofLessThanOneChangeASecond_isStillALine() {
    assertThat(pace(1, 3, 1 / 3.0, seconds(6_000)).line("Applying"))
        .isEqualTo("Applying: 1 of 3 changes, 0 per second, 3 h 20 min left");
  }

  @Test
  void bar_isFilledByTheShare() {
    assertThat(pace(240_000, 1_000_000, 0.24, seconds(4)).bar("Applying"))
        .isEqualTo("Applying ██░░░░░░░░  24%  240,000 of 1,000,000 changes  60,000/s  13 s left");
  }

  @Test
  void bar_ofAnUnknownEnd_isThatOfTheChanges() {
    assertThat(pace(5_000, 0, 0, seconds(5)).bar("Reading"))
        .isEqualTo("Reading 5,000 changes  1,000/s");
  }

  @Test
  void line_afterAFirstCall_takesThePaceFromThere() {
    var first = new Pace.Mark(Instant.EPOCH.plusSeconds(8), 10_000, 0.1);
    var now = new Pace.Mark(Instant.EPOCH.plusSeconds(10), 30_000, 0.3);

    assertThat(new Pace(first, now, 100_000).line("Applying"))
        .isEqualTo("Applying: 30,000 of 100,000 changes, 10,000 per second, 7 s left");
    assertThat(new Pace(first, first, 100_000).line("Applying"))
        .isEqualTo("Applying: 10,000 of 100,000 changes");
  }

  private static Pace pace(long done, long total, double share, Duration spent) {
    return new Pace(
        new Pace.Mark(Instant.EPOCH, 0, 0),
        new Pace.Mark(Instant.EPOCH.plus(spent), done, share),
        total);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
