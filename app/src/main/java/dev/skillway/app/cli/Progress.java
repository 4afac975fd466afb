package dev.skillway.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far a phase is: with a bar on a terminal, elsewhere with a line now and then, once it
 * takes long. Always on standard error.
 */
final class Progress implements AutoCloseable {
  /** What ends sooner tells nothing; also the time between two lines. */
  private static final Duration LINE_EVERY = Duration.ofSeconds(5);

  private static final Duration BAR_EVERY = Duration.ofMillis(100);

  private final PrintStream err;
  private final boolean interactive;
  private final InstantSource clock;
  private final BooleanSupplier silent;
  private final long total;
  private String phase;
  private Pace.@Nullable Mark first;
  private Instant told;
  private int drawn;

  /**
   * Begins a phase.
   *
   * @param silent asked before anything is told
   * @param total the changes of the phase; 0 where that is not known
   */
  Progress(
      Terminal terminal, InstantSource clock, BooleanSupplier silent, String phase, long total) {
    this.err = terminal.err();
    this.interactive = terminal.interactive();
    this.clock = clock;
    this.silent = silent;
    this.total = total;
    this.phase = phase;
    this.told = clock.instant();
    begin(phase);
  }

  /** Begins the next phase, of which nothing is known but its name. */
  void begin(String next) {
    phase = next;
    first = null;
    told = clock.instant();
    if (interactive) {
      draw(next + " …");
    }
  }

  /** So many changes of the total are done. */
  void at(long done) {
    at(done, total > 0 ? (double) done / total : 0);
  }

  /**
   * So many changes are done.
   *
   * @param share of the whole, from 0 to 1; 0 where that is not known
   */
  void at(long done, double share) {
    var now = new Pace.Mark(clock.instant(), done, share);
    first = first == null ? now : first;
    if (Duration.between(told, now.at()).compareTo(interactive ? BAR_EVERY : LINE_EVERY) < 0) {
      return;
    }
    told = now.at();
    var pace = new Pace(first, now, total);
    if (interactive) {
      draw(pace.bar(phase));
    } else if (!silent.getAsBoolean()) {
      err.println(pace.line(phase));
    }
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    if (drawn > 0) {
      draw("");
      err.print("\r");
    }
  }

  /** Over the bar that was there, and with blanks over what was longer. */
  private void draw(String line) {
    if (!silent.getAsBoolean()) {
      err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
      err.flush();
      drawn = line.length();
    }
  }
}
