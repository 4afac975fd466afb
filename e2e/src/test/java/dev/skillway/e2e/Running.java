package dev.skillway.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A program that runs, and is given signals. */
final class Running {
  private final List<String> command;
  private final Path out;
  private final Process process;
  private final BufferedReader err;
  private final StringBuilder told = new StringBuilder();

  private Running(ProcessBuilder builder, Path out) throws IOException {
    this.command = builder.command();
    this.out = out;
    this.process = builder.redirectOutput(out.toFile()).start();
    this.err = process.errorReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it.
   *
   * @param out the file for its answers, so that it need not wait for a reader
   */
  static Running start(ProcessBuilder builder, Path out) {
    try {
      return new Running(builder, out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Returns when it has taken so much of its standard input, which stays open. */
  Running takes(String text) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(text.getBytes(StandardCharsets.UTF_8));
      in.flush();
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Returns when it has told a line with this in it, on standard error. */
  Running untilTold(String part) {
    try {
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        told.append(line).append('\n');
        if (line.contains(part)) {
          return this;
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    throw new AssertionError("it ended and did not tell '" + part + "': " + told);
  }

  /** Returns when something can be seen that it does. */
  Running until(BooleanSupplier seen) {
    while (!seen.getAsBoolean()) {
      if (Child.endsWithin(process, 2)) {
        throw new AssertionError("it ended too early: " + end());
      }
    }
    return this;
  }

  /** Does something again and again until it has ended. */
  Run endWhile(Runnable deed) {
    while (!Child.endsWithin(process, 2)) {
      deed.run();
    }
    return end();
  }

  /**
   * Sends it a signal.
   *
   * @param name without SIG
   */
  Running signal(String name) {
    Child.run(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())), "").exits(0);
    return this;
  }

  Run end() {
    try {
      err.lines().forEach(line -> told.append(line).append('\n'));
      return new Run(command, Child.await(process), Files.readString(out), told.toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
