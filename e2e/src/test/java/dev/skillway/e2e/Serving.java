package dev.skillway.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server that runs, on a port that was free. */
final class Serving implements AutoCloseable {
  private static final Pattern ADDRESS =
      Pattern.compile("Skillway serves http://127\\.0\\.0\\.1:(\\d+) ");

  private final Program program;
  private final Running running;
  private final int port;

  private Serving(Program program, Running running, int port) {
    this.program = program;
    this.running = running;
    this.port = port;
  }

  /** Starts one, and returns when it listens. */
  static Serving start(Program program, String... options) {
    String[] arguments =
        Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(options)).toArray(String[]::new);
    Running running = program.running(arguments).until(() -> port(program) > 0);
    return new Serving(program, running, port(program));
  }

  private static int port(Program program) {
    try {
      var address = ADDRESS.matcher(Files.readString(program.folder().resolve("out")));
      return address.find() ? Integer.parseInt(address.group(1)) : 0;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  int port() {
    return port;
  }

  Program program() {
    return program;
  }

  /** Asks it to stop. */
  Running stop() {
    return running.signal("TERM");
  }

  @Override
  public void close() {
    stop().end();
  }
}
