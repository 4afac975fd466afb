package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server that runs, on a port of its own. */
final class Serving implements AutoCloseable {
  private static final Pattern LINE = Pattern.compile("Skillway serves (\\S+) \\(pid (\\d+)\\)");

  /** Longer, in milliseconds, it does not take to start. */
  private static final long PATIENCE = 60_000;

  private final Program program;
  private final Process process;
  private final Path err;
  private final String address;

  private Serving(Program program, Process process, Path err, String address) {
    this.program = program;
    this.process = process;
    this.err = err;
    this.address = address;
  }

  /** Starts one on the program's data folder; returns when it can be reached. */
  static Serving of(Program program, String... options) {
    return with(Map.of(), program, options);
  }

  /** Starts one with more in its environment. */
  static Serving with(Map<String, String> environment, Program program, String... options) {
    String[] arguments =
        Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(options)).toArray(String[]::new);
    try {
      Path out = Files.createTempFile(program.folder(), "serve-", ".out");
      Path err = Files.createTempFile(program.folder(), "serve-", ".err");
      ProcessBuilder builder = program.builder(arguments);
      builder.environment().putAll(environment);
      Process process =
          builder
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      return new Serving(program, process, err, address(process, out, err));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String address(Process process, Path out, Path err) throws IOException {
    for (long waited = 0; waited < PATIENCE; waited += 20) {
      Matcher line = LINE.matcher(Files.readString(out));
      if (line.find()) {
        return line.group(1);
      }
      if (Child.endsWithin(process, 20)) {
        break;
      }
    }
    process.destroyForcibly();
    throw new AssertionError("it does not serve: " + Files.readString(err));
  }

  /** {@code http://127.0.0.1:41234}. */
  String address() {
    return address;
  }

  int port() {
    return URI.create(address).getPort();
  }

  Program program() {
    return program;
  }

  long pid() {
    return process.pid();
  }

  /**
   * Sends it a signal.
   *
   * @param name without SIG; STOP holds it still, CONT lets it go on
   */
  Serving signal(String name) {
    Child.run(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())), "").exits(0);
    return this;
  }

  /** Returns when it has told this, on standard error. */
  Serving untilTold(String part) {
    while (!told().contains(part)) {
      if (Child.endsWithin(process, 2)) {
        throw new AssertionError("it ended and did not tell '" + part + "': " + told());
      }
    }
    return this;
  }

  /** Waits until it has ended; its exit code. */
  int end() {
    return Child.await(process);
  }

  /** Ends it as a power failure would. */
  void kill() {
    process.destroyForcibly();
    Child.await(process);
  }

  /** Ends it in order. */
  @Override
  public void close() {
    if (process.isAlive()) {
      signal("CONT").signal("TERM");
      assertThat(Child.await(process)).as("exit code of serve: %s", told()).isZero();
    }
    assertThat(told()).doesNotContain("\tat ", "Exception");
  }

  private String told() {
    try {
      return Files.readString(err);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
