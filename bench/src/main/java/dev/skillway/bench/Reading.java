package dev.skillway.bench;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Intake;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.csv.CsvFormat;
import dev.skillway.core.intake.json.JsonFormat;
import dev.skillway.core.intake.json.NdjsonFormat;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.core.resolve.Resolver;
import dev.skillway.core.stage.Spool;
import dev.skillway.spi.change.Handling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads inputs into statements and resolves these, as a request does, leniently. */
record Reading(Catalog catalog, Endpoint endpoint, Notices notices) {
  /** As the program reads. */
  static final Intake INTAKE =
      new Intake(List.of(new NdjsonFormat(), new JsonFormat(), new CsvFormat()));

  /** Where the spool has its file. */
  private static final Path FOLDER = Path.of("target");

  static Reading of(Catalog catalog, Endpoint endpoint) {
    return new Reading(catalog, endpoint, new Notices(Handling.LENIENT));
  }

  /** Reads a body in memory; what it returns is to be closed. */
  Resolution read(byte[] body) throws IOException, InterruptedException {
    Resolver resolver = resolver();
    new JsonFormat().read(given(""), new ByteArrayInputStream(body), resolver::add);
    return resolver.resolution();
  }

  /** Reads a file; what it returns is to be closed. */
  Resolution read(Path file) throws InterruptedException {
    Resolver resolver = resolver();
    var input = Input.of(file.toString(), InputStream.nullInputStream());
    INTAKE.read(input, given(input.name()), resolver::add);
    return resolver.resolution();
  }

  /** Makes sure that every change was accepted, and nothing else was said. */
  static void check(String what, Resolution resolution, int changes) {
    if (resolution.size() != changes || !entries(resolution).allMatch(Reading::isAccepted)) {
      throw new IllegalStateException(
          "%s: %d entries; first said: %s"
              .formatted(what, resolution.size(), firstProblem(resolution)));
    }
  }

  private Resolver resolver() {
    return new Resolver(catalog, endpoint.mode(), notices, new Spool(FOLDER));
  }

  private Given given(String input) {
    return new Given(input, endpoint, catalog, notices);
  }

  private static Stream<Resolved> entries(Resolution resolution) {
    return IntStream.range(0, resolution.size()).mapToObj(resolution::entry);
  }

  private static boolean isAccepted(Resolved entry) {
    return entry instanceof Resolved.Accepted;
  }

  private static Object firstProblem(Resolution resolution) {
    return entries(resolution)
        .filter(entry -> !isAccepted(entry))
        .<Object>map(entry -> entry)
        .findFirst()
        .orElse("nothing");
  }
}
