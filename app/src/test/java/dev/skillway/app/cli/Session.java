package dev.skillway.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;

/** The command line on a data folder, at noon. */
record Session(Path folder) {
  static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  /** What one command did. */
  record Ran(int exit, String out, String err) {}

  Ran run(String... args) {
    return run(
        System.getenv(),
        "",
        Stream.concat(Stream.of(args), Stream.of("--data", folder.toString()))
            .toArray(String[]::new));
  }

  /** A command with nothing but its arguments, in an environment of its own. */
  static Ran run(Map<String, String> environment, String stdin, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            stream(out),
            stream(err),
            false);
    var line =
        new CommandLines(
            terminal,
            new Stop(terminal),
            InstantSource.fixed(NOON),
            new SecureRandom(),
            environment);
    int exit = line.run(args);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
