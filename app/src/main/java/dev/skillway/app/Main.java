package dev.skillway.app;

import dev.skillway.app.cli.CommandLines;
import dev.skillway.app.cli.Stop;
import dev.skillway.app.cli.Terminal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // All that Skillway says is English; so are its numbers.
    Locale.setDefault(Locale.ENGLISH);
    Terminal terminal = Terminal.ofProcess();
    var stop = new Stop(terminal);
    stop.listen();
    System.exit(new CommandLines(terminal, stop, Clock.systemUTC(), new SecureRandom()).run(args));
  }
}
