package dev.skillway.bench;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.json.JsonFormat;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.core.resolve.Resolver;
import dev.skillway.spi.change.Handling;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads bodies into statements and resolves these, as a request does, leniently. */
record Reading(Catalog catalog, Endpoint endpoint, Notices notices) {
  static Reading of(Catalog catalog, Endpoint endpoint) {
    return new Reading(catalog, endpoint, new Notices(Handling.LENIENT));
  }

  Resolution read(byte[] body) throws IOException, InterruptedException {
    var resolver = new Resolver(catalog, endpoint.mode(), notices);
    new JsonFormat()
        .read(
            new Given("", endpoint, catalog, notices),
            new ByteArrayInputStream(body),
            resolver::add);
    return resolver.resolution();
  }

  /** Makes sure that every change was accepted, and nothing else was said. */
  static void check(String what, Resolution resolution, int changes) {
    int accepted = resolution.changes().size();
    if (accepted != changes || resolution.statements().size() != changes) {
      throw new IllegalStateException(
          "%s: %d changes; first said: %s".formatted(what, accepted, firstProblem(resolution)));
    }
  }

  private static Object firstProblem(Resolution resolution) {
    return resolution.statements().stream()
        .filter(statement -> !(statement instanceof Resolved.Accepted))
        .<Object>map(statement -> statement)
        .findFirst()
        .orElse("nothing");
  }
}
