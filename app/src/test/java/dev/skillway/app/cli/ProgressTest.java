package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Instant now = Instant.EPOCH;
  private boolean silent;

  @Test
  void elsewhere_ofAShortPhase_tellsNothing() {
    try (Progress progress = progress(false)) {
      for (int second = 1; second < 5; second++) {
        after(1_000);
        progress.at(second * 100L);
      }
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void elsewhere_ofALongPhase_tellsALineEveryFiveSeconds() {
    try (Progress progress = progress(false)) {
      for (int second = 1; second <= 10; second++) {
        after(1_000);
        progress.at(second * 100L);
      }
    }
    assertThat(told().lines())
        .containsExactly(
            "Applying: 500 of 1,000 changes, 100 per second, 5 s left",
            "Applying: 1,000 of 1,000 changes, 100 per second");
  }

  @Test
  void elsewhere_inTheNextPhase_waitsAnew() {
    try (Progress progress = progress(false)) {
      after(4_000);
      progress.begin("Planning");
      after(4_000);
      progress.at(10);
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void terminal_showsABarTenTimesASecondAndTakesItAway() {
    try (Progress progress = progress(true)) {
      after(99);
      progress.at(100);
      after(1);
      progress.at(200);
    }
    assertThat(told().split("\r"))
        .containsExactly(
            "",
            "Applying …",
            "Applying ██░░░░░░░░  20%  200 of 1,000 changes",
            " ".repeat("Applying ██░░░░░░░░  20%  200 of 1,000 changes".length()));
  }

  @Test
  void terminal_afterTheLastWord_showsNoMoreBars() {
    try (Progress progress = progress(true)) {
      silent = true;
      after(1_000);
      progress.at(200);
    }
    assertThat(told()).isEqualTo("\rApplying …\r");
  }

  @Test
  void elsewhere_afterTheLastWord_tellsNoMoreLines() {
    try (Progress progress = progress(false)) {
      silent = true;
      after(60_000);
      progress.at(200);
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void never_onStandardOutput() {
    for (boolean interactive : new boolean[] {true, false}) {
      try (Progress progress = progress(interactive)) {
        after(60_000);
        progress.at(500);
      }
    }
    assertThat(out.size()).isZero();
  }

  private Progress progress(boolean interactive) {
    var terminal =
        new Terminal(InputStream.nullInputStream(), stream(out), stream(err), interactive);
    return new Progress(terminal, () -> now, () -> silent, "Applying", 1_000);
  }

  private void after(long milliseconds) {
    now = now.plus(Duration.ofMillis(milliseconds));
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
