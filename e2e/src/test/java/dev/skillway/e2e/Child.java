package dev.skillway.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Processes that tests start. */
final class Child {
  /** Longer, in seconds, no command may take. */
  private static final int PATIENCE = 120;

  private Child() {}

  /** Runs it to its end. */
  static Run run(ProcessBuilder builder, String stdin) {
    try {
      Path out = Files.createTempFile("skillway-e2e-", ".out");
      Path err = Files.createTempFile("skillway-e2e-", ".err");
      try {
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        feed(process, stdin);
        int exit = await(process);
        return new Run(builder.command(), exit, Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Its exit code; one that does not end is killed and fails the test. */
  static int await(Process process) {
    if (!endsWithin(process, TimeUnit.SECONDS.toMillis(PATIENCE))) {
      process.destroyForcibly();
      throw new AssertionError("runs for more than " + PATIENCE + " s: " + process.info());
    }
    return process.exitValue();
  }

  static boolean endsWithin(Process process, long milliseconds) {
    try {
      return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void feed(Process process, String stdin) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(stdin.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It did not want to read all of it; its exit code tells why.
    }
  }
}
