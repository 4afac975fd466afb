package dev.skillway.app.http.write;

import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Lanes;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.http.exchange.Received;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.http.exchange.Target;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes requests that change assignments, up to where they are read. */
public final class Writes {
  /** What is meant by a request without a body that takes a skill away. */
  private static final byte[] REMOVE =
      "{\"operation\":\"remove\"}".getBytes(StandardCharsets.UTF_8);

  private final Services services;

  public Writes(Services services) {
    this.services = services;
  }

  /** Takes bodies for the endpoint that a request's method and path name. */
  public Handler bodies(MediaTypes.Taken taken) {
    return exchange -> {
      Endpoint endpoint = endpoint(exchange);
      Optional<Answer> unreceived = services.receiver().receive(exchange);
      return unreceived.isPresent() ? unreceived.get() : received(exchange, endpoint, taken);
    };
  }

  /** Takes the skill of the path away from the agent of the path. */
  public Handler removal() {
    return exchange -> {
      Answer answer = submit(exchange, endpoint(exchange), removing(), new Place(false, () -> {}));
      boolean isDryRun = Parameters.of(exchange.target()).dryRun();
      return switch (answer) {
        case Answer.Content _ when answer.status() == 200 && !isDryRun ->
            new Answer.Content(204, "", new byte[0], answer.headers());
        case Answer.Content _, Answer.Refusal _ -> answer;
      };
    };
  }

  private static Endpoint endpoint(Exchange exchange) {
    return named(exchange).orElseThrow();
  }

  /** The endpoint whose body a request has; what takes a skill away is meant as a body too. */
  static Optional<Endpoint> named(Exchange exchange) {
    String method = exchange.method().equals("DELETE") ? "PUT" : exchange.method();
    return Endpoint.of(method, exchange.target().canonical());
  }

  /** The body of a request that takes a skill away. */
  static Input removing() {
    return new Input("", "json", () -> new ByteArrayInputStream(REMOVE));
  }

  /** Whether the parameters of a change are well. */
  public static boolean understands(Target target) {
    return Parameters.of(target).problems().isEmpty();
  }

  private Answer received(Exchange exchange, Endpoint endpoint, MediaTypes.Taken taken)
      throws InterruptedException {
    boolean isLarge = isLarge(exchange);
    Optional<Lanes.Room> room = services.lanes().room(isLarge);
    if (room.isEmpty()) {
      return busy();
    }
    boolean submitted = false;
    try {
      Optional<Answer> packed =
          services.lanes().compute(isLarge, () -> services.receiver().unpack(exchange));
      if (packed.isPresent()) {
        return packed.get();
      }
      return switch (MediaTypes.of(exchange, taken)) {
        case MediaTypes.Sent.Unknown(var problem) -> unknown(exchange, taken, problem);
        case MediaTypes.Sent.Format(var format) -> {
          Optional<Answer> crowded = crowded(exchange, format, isLarge);
          if (crowded.isPresent()) {
            yield crowded.get();
          }
          submitted = true;
          yield submit(exchange, endpoint, input(exchange, format), new Place(isLarge, room.get()));
        }
      };
    } finally {
      if (!submitted) {
        room.get().close();
      }
    }
  }

  /**
   * Where a request is worked on.
   *
   * @param room that it takes; whoever works on it lets go of it
   */
  private record Place(boolean isLarge, Lanes.Room room) {}

  /** JSON alone is read as a whole. */
  private Optional<Answer> crowded(Exchange exchange, String format, boolean isLarge)
      throws InterruptedException {
    return isLarge && format.equals("json")
        ? services.lanes().compute(true, () -> services.receiver().refuseCrowd(exchange))
        : Optional.empty();
  }

  private boolean isLarge(Exchange exchange) {
    return exchange.header("Content-Encoding").isPresent()
        || exchange.body().orElse(Received.NOTHING).size() >= services.receiver().limits().small();
  }

  static Input input(Exchange exchange, String format) {
    Received body = exchange.body().orElse(Received.NOTHING);
    return new Input("", format, body::open);
  }

  /** A table or a list of lines stands for itself; JSON is read as its endpoint documents it. */
  private Answer submit(Exchange exchange, Endpoint endpoint, Input input, Place place)
      throws InterruptedException {
    Endpoint shape = "json".equals(input.format()) ? endpoint : Endpoint.FILE;
    return new Submission(services, exchange, shape, endpoint.mode(), place.isLarge(), place.room())
        .answer(input);
  }

  private static Answer unknown(Exchange exchange, MediaTypes.Taken taken, Problem problem) {
    return Answer.Refusal.of(problem)
        .with(exchange.method().equals("PATCH") ? "Accept-Patch" : "Accept-Post", taken.types());
  }

  private static Answer busy() {
    return Answer.Refusal.of(
            Problem.of(
                Code.SERVER_BUSY,
                Position.whole(""),
                "Too many large requests are under way. Nothing was done; send it again later."))
        .with("Retry-After", "30");
  }
}
