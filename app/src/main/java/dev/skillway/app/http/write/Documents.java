package dev.skillway.app.http.write;

import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.http.exchange.Received;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes bodies that are JSON documents, up to where they are read. */
final class Documents {
  private final Services services;
  private final Repeats repeats;

  Documents(Services services) {
    this.services = services;
    this.repeats = new Repeats(services);
  }

  /** Reads a body. */
  interface Reader<T> {
    T read(InputStream body) throws IOException;
  }

  /** Goes on with what was read. */
  interface Next<T> {
    Answer answer(T read) throws InterruptedException;
  }

  /** Reads the body of a request that takes no parameters, and goes on with it. */
  <T> Answer take(Exchange exchange, Reader<T> reader, Next<T> next) throws InterruptedException {
    if (!exchange.target().query().isEmpty()) {
      return Answer.Refusal.of(noParameter(exchange.target().query().keySet().iterator().next()));
    }
    Optional<Answer> unreceived = services.receiver().receive(exchange);
    if (unreceived.isPresent()) {
      return unreceived.get();
    }
    Optional<Answer> packed =
        services.lanes().compute(true, () -> services.receiver().unpack(exchange));
    if (packed.isPresent()) {
      return packed.get();
    }
    String org = exchange.knownOrg().map(known -> known.org().name()).orElse("");
    Optional<Answer> before = services.lanes().compute(true, () -> repeats.before(exchange, org));
    if (before.isPresent()) {
      return before.get();
    }
    return switch (MediaTypes.of(exchange, MediaTypes.Taken.JSON)) {
      case MediaTypes.Sent.Unknown(var problem) -> Answer.Refusal.of(problem);
      case MediaTypes.Sent.Format _ ->
          next.answer(services.lanes().compute(true, () -> read(exchange, reader)));
    };
  }

  private static <T> T read(Exchange exchange, Reader<T> reader) throws IOException {
    try (InputStream body = exchange.body().orElse(Received.NOTHING).open()) {
      return reader.read(body);
    }
  }

  /** One that is passed over, as a dry run, would write what was not to be written. */
  private static Problem noParameter(String name) {
    return Problem.of(
            Code.PARAMETER_UNKNOWN,
            Position.parameter(name),
            "What is written here takes no parameters. Leave it out.")
        .received(name);
  }
}
