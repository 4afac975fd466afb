package dev.skillway.app;

import dev.skillway.app.cli.CommandLines;
import dev.skillway.app.cli.Terminal;
import java.security.SecureRandom;
import java.time.Clock;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(
        new CommandLines(Terminal.ofProcess(), Clock.systemUTC(), new SecureRandom()).run(args));
  }
}
