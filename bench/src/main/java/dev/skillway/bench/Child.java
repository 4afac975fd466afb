package dev.skillway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process took.
 *
 * @param peak the most resident memory that it had, in bytes; known on Linux only, else 0
 */
record Child(double seconds, long peak) {
  private static final double NANOS = 1_000_000_000;
  private static final long POLL = 10;
  private static final String PEAK = "VmHWM:";

  /**
   * Runs a command to its end.
   *
   * @throws IllegalStateException when it ends with another exit code; it holds what the command
   *     said
   */
  static Child run(List<String> command, int exit) throws IOException, InterruptedException {
    Path said = Files.createTempFile("bench", ".err");
    try {
      long began = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(said.toFile())
              .start();
      long peak = 0;
      while (!process.waitFor(POLL, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peak(process.pid()));
      }
      double seconds = (System.nanoTime() - began) / NANOS;
      if (process.exitValue() != exit) {
        throw new IllegalStateException(
            "%s ended with %d: %s".formatted(command, process.exitValue(), Files.readString(said)));
      }
      return new Child(seconds, peak);
    } finally {
      Files.delete(said);
    }
  }

  private static long peak(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process, "status"))) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException _) {
      return 0; // It has ended, or this is not Linux.
    }
  }
}
