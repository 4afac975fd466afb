package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Corrected;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Loops;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.http.exchange.Quota;
import dev.skillway.app.http.exchange.Received;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.json.Json;
import dev.skillway.core.access.RateLimit;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.job.ChangeRequest;
import dev.skillway.core.job.ChangeSet;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Plan;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers a client that sends more requests than it may. */
public final class TooOften {
  /** A body of more bytes is no part of a loop. */
  private static final int SMALL = 64 << 10;

  /** Of so many a minute, of each client, the one request is worked out: that is work too. */
  private static final int SHOWN = 60;

  private final Services services;
  private final RateLimit shown;

  public TooOften(Services services) {
    this.services = services;
    this.shown = new RateLimit(SHOWN, Duration.ofMinutes(1), services.clock());
  }

  /**
   * The answer.
   *
   * @param mayWrite whether the request itself is one that writes, and nothing was wrong with it
   *     but its number: then it may be one of a loop
   */
  public Answer answer(Exchange exchange, Quota quota, boolean mayWrite)
      throws InterruptedException {
    Optional<One> one = mayWrite ? asOne(exchange) : Optional.empty();
    String limit =
        "%,d requests a minute are taken from a client. Send it again in %d s."
            .formatted(quota.limit().quota(), quota.seconds());
    String remedy =
        one.map(
                all ->
                    " Your last %,d writes are one request: send corrected.".formatted(all.count()))
            .orElse("");
    return Answer.Refusal.of(Problem.of(Code.RATE_LIMITED, Position.whole(""), limit + remedy))
        .corrected(one.map(One::request))
        .with("Retry-After", String.valueOf(quota.seconds()));
  }

  private Optional<One> asOne(Exchange exchange) throws InterruptedException {
    boolean isRemoval = exchange.method().equals("DELETE");
    Optional<Endpoint> endpoint = Writes.named(exchange);
    if (endpoint.isEmpty() || !isPlain(exchange) || (!isRemoval && !isSmall(exchange))) {
      return Optional.empty();
    }
    if (isRemoval) {
      return asOne(exchange, endpoint.get(), Writes.removing());
    }
    return switch (MediaTypes.of(exchange, MediaTypes.Taken.JSON)) {
      case MediaTypes.Sent.Unknown _ -> Optional.empty();
      case MediaTypes.Sent.Format(var format) ->
          asOne(exchange, endpoint.get(), Writes.input(exchange, format));
    };
  }

  /** Whether it is to be applied as it stands: the one request is. */
  private boolean isPlain(Exchange exchange) {
    return exchange.target().query().isEmpty()
        && exchange.header("If-Match").isEmpty()
        && exchange.header("If-None-Match").isEmpty()
        && shown.take(exchange.signedInCaller().client()).isWithin();
  }

  private boolean isSmall(Exchange exchange) {
    return exchange.header("Content-Encoding").isEmpty()
        && exchange.request().getContentLengthLong() >= 0
        && exchange.request().getContentLengthLong() <= SMALL
        && services.receiver().receive(exchange).isEmpty()
        && exchange.body().orElse(Received.NOTHING).size() <= SMALL;
  }

  private Optional<One> asOne(Exchange exchange, Endpoint endpoint, Input input)
      throws InterruptedException {
    var request = new ChangeRequest(List.of(input), endpoint.mode(), Handling.LENIENT, endpoint);
    return services
        .lanes()
        .compute(
            false,
            () -> {
              ChangeSet changes =
                  services
                      .preparer()
                      .read(exchange.org(), request, new Notices(Handling.LENIENT), _ -> {});
              try (Preparation preparation = services.preparer().plan(changes)) {
                return Loops.isOneOfMany(preparation.plan())
                    ? Optional.of(asOne(exchange, preparation.plan()))
                    : Optional.empty();
              }
            });
  }

  /**
   * The one request.
   *
   * @param count of writes that it does
   */
  private record One(Corrected request, int count) {}

  /** The request that does what the others lately did, and what this one asks for. */
  private One asOne(Exchange exchange, Plan plan) {
    List<Loops.Wished> wishes = services.loops().remember(exchange, plan);
    boolean isDocumented = exchange.target().path().startsWith("/v1/");
    Corrected request =
        isDocumented
            ? new Corrected(
                "PATCH",
                "/v1/orgs/%s/assignments".formatted(exchange.org().org().name()),
                body("changes", "agent", "skill", wishes))
            : new Corrected(
                "POST", "/api/v2/users/skills", body("items", "userId", "skillId", wishes));
    return new One(request, wishes.size());
  }

  private static String body(String list, String agent, String skill, List<Loops.Wished> wishes) {
    return JsonAnswer.text(
        json -> {
          json.writeArrayFieldStart(list);
          for (Loops.Wished wish : wishes) {
            Operation operation = wish.after() == null ? Operation.REMOVE : Operation.ASSIGN;
            json.writeStartObject();
            json.writeStringField("operation", operation.word());
            json.writeStringField(agent, wish.agent());
            json.writeStringField(skill, wish.skill());
            if (wish.after() != null) {
              Json.number(json, "proficiency", wish.after());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
