package dev.skillway.app.cli;

import dev.skillway.app.cli.remote.Content;
import dev.skillway.app.cli.remote.Submission;
import dev.skillway.app.http.exchange.Limits;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.core.intake.Input;
import dev.skillway.core.job.JobInput;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/**
 * Makes the request that sends a file to a server. It is read once: what is planned is what is
 * applied, and standard input comes once.
 */
final class Sent {
  private final ChangeOptions changes;
  private final ServerOption server;
  private final String org;

  Sent(ChangeOptions changes, ServerOption server, String org) {
    this.changes = changes;
    this.server = server;
    this.org = org;
  }

  /**
   * A file that was read.
   *
   * @param problem why it cannot be sent
   */
  record Read(Submission submission, JobInput input, Optional<Problem> problem) {}

  Read read(InputStream stdin, Allowance allowance) throws InterruptedException {
    if (changes.files.size() > 1) {
      throw server.wrong(
          "With --server one file is one change set: send them one after the other, or join them");
    }
    Target target = target();
    Input input = changes.inputs(stdin).getFirst();
    var bytes = new byte[1][0];
    var kept =
        new Input(
            input.name(),
            () -> {
              try (InputStream in = input.opener().open()) {
                bytes[0] = in.readNBytes(Limits.DEFAULT.body() + 1);
              }
              return new ByteArrayInputStream(bytes[0]);
            });
    return kept.read(
        (_, beginning) -> {
          String format =
              changes.meant().isPresent()
                  ? "json"
                  : Workspaces.intake().recognise(input.name(), beginning).name();
          return read(target, allowance, input, format, bytes[0]);
        },
        problem -> unread(target, allowance, input, problem));
  }

  private Read read(Target target, Allowance allowance, Input input, String format, byte[] bytes) {
    var content = new Content(input.name(), type(format), bytes);
    return new Read(
        submission(target, content, allowance),
        new JobInput(input.name(), format),
        Optional.of(bytes)
            .filter(all -> all.length > Limits.DEFAULT.body())
            .map(_ -> large(input)));
  }

  private Read unread(Target target, Allowance allowance, Input input, Problem problem) {
    var content = new Content(input.name(), "", new byte[0]);
    return new Read(
        submission(target, content, allowance),
        new JobInput(input.name(), ""),
        Optional.of(problem));
  }

  private Submission submission(Target target, Content content, Allowance allowance) {
    return new Submission(
        target.method(), target.path(), org, content, changes.strict, false, allowance);
  }

  private static Problem large(Input input) {
    return Problem.of(
        Code.BODY_TOO_LARGE,
        Position.whole(input.name()),
        "It is above %d MiB, more than a server takes at once. Send it in parts, each with whole agents."
            .formatted(Limits.DEFAULT.body() >> 20));
  }

  private static String type(String format) {
    return switch (format) {
      case "csv" -> MediaTypes.CSV;
      case "ndjson" -> MediaTypes.NDJSON;
      default -> MediaTypes.JSON;
    };
  }

  private record Target(String method, String path) {}

  /** The request says what is meant for what it does not name, so that a mode has to agree. */
  private Target target() {
    if (changes.meant().isEmpty()) {
      return new Target(changes.mode() == Mode.REPLACE ? "PUT" : "PATCH", Submission.path(org));
    }
    ChangeOptions.Meant meant = changes.meant().get();
    if (changes.mode() != meant.endpoint().mode()) {
      throw server.wrong(
          "With --server %s is sent as it is, which means --mode %s: leave --mode out"
              .formatted(meant.method(), meant.endpoint().mode().word()));
    }
    String path = meant.path().replaceFirst("^https?://[^/]*", "").replaceFirst("/?([?#].*)?$", "");
    return new Target(
        meant.method(), path.startsWith("/v1/") ? Submission.path(org) : encoded(path));
  }

  /** A path may be written with blanks and letters that a request has to encode. */
  private static String encoded(String path) {
    try {
      return URI.create(path).toASCIIString();
    } catch (IllegalArgumentException _) {
      return Submission.encoded(path);
    }
  }
}
