package dev.skillway.app.cli;

import dev.skillway.core.intake.Input;
import dev.skillway.core.job.ChangeRequest;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Words;
import java.io.InputStream;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of the commands that read changes. */
final class ChangeOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "CSV (agent,skill,proficiency[,operation]) or JSON, recognised by content; - is"
              + " standard input. Several files are one change set.")
  List<String> files = List.of();

  @Option(
      names = "--mode",
      paramLabel = "merge|replace",
      defaultValue = "merge",
      description =
          "merge leaves what the files do not name; replace takes it away from the agents that"
              + " they name (default: ${DEFAULT-VALUE}).")
  Mode mode = Mode.MERGE;

  @Option(
      names = "--strict",
      description = "Take nothing but the documented shapes: each notice is an error.")
  boolean strict;

  @Option(
      names = "--on-invalid",
      paramLabel = "reject|skip",
      defaultValue = "reject",
      description =
          "With reject one error keeps everything from being applied; with skip the rest is"
              + " applied (default: ${DEFAULT-VALUE}).")
  OnInvalid onInvalid = OnInvalid.REJECT;

  /** What is done when some changes are wrong. */
  enum OnInvalid {
    REJECT,
    SKIP;

    /** As it is written in the option. */
    @Override
    public String toString() {
      return Words.of(this);
    }
  }

  ChangeRequest request(InputStream stdin) {
    return new ChangeRequest(
        files.stream().map(name -> Input.of(name, stdin)).toList(),
        mode,
        strict ? Handling.STRICT : Handling.LENIENT);
  }
}
