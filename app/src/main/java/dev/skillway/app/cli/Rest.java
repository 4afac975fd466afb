package dev.skillway.app.cli;

import dev.skillway.core.intake.Input;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.ResultFiles;
import dev.skillway.core.job.ResultKind;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Outcome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a job that was stopped leaves, and the commands that do it.
 *
 * @param same the arguments of the command that was stopped
 * @param options of a command that applies the file of what was not tried
 */
record Rest(List<String> same, List<String> options) {
  Rest {
    same = List.copyOf(same);
    options = List.copyOf(options);
  }

  /** Tells it; the account was told before. */
  void tell(PrintStream err, Job job, ResultFiles results) {
    long left = job.account().of(Outcome.UNPROCESSED);
    long done = job.account().of(Outcome.APPLIED) + job.account().of(Outcome.UNCHANGED);
    if (left == 0) {
      err.println("Stopped when nothing was left to be tried.");
      return;
    }
    err.printf(
        "Stopped: %,d of %,d changes are done, %,d were not tried; no agent is half done.%n",
        done, job.account().total(), left);
    err.printf(
        "The same command%s does the rest:%n",
        same.contains(Input.STDIN) ? ", given the same input," : "");
    command(err, same);
    List<String> files = notTried(job, results);
    if (done > 0 && !files.isEmpty()) {
      err.println("So does this one, with what was not tried and nothing else:");
      command(err, Stream.of(List.of("apply"), files, options).flatMap(List::stream).toList());
    }
  }

  private static List<String> notTried(Job job, ResultFiles results) {
    try {
      return results.of(job).getOrDefault(ResultKind.NOT_TRIED, List.of()).stream()
          .map(Path::toString)
          .toList();
    } catch (StoreFailure _) {
      // Told with the account.
      return List.of();
    }
  }

  /** Tells a command. */
  static void command(PrintStream err, List<String> arguments) {
    err.println(
        arguments.stream()
            .map(Rest::quoted)
            .map(Printable::of)
            .collect(Collectors.joining(" ", "  skillway ", "")));
  }

  /** As a shell reads it. */
  private static String quoted(String argument) {
    return argument.matches("[\\p{L}\\p{N}_./:=@%+,-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
