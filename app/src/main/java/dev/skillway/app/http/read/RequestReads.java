package dev.skillway.app.http.read;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.json.Json;
import dev.skillway.app.json.RequestJson;
import dev.skillway.core.access.Caller;
import dev.skillway.core.access.Permission;
import dev.skillway.core.requests.KeptRequest;
import dev.skillway.core.requests.RequestTable;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads requests that came before, with what was found wrong. */
public final class RequestReads {
  private final Services services;

  public RequestReads(Services services) {
    this.services = services;
  }

  /** What came, and what was answered. */
  public Handler one() {
    return exchange ->
        find(exchange)
            .<Answer>map(kept -> JsonAnswer.of(200, json -> RequestJson.write(json, kept)))
            .orElseGet(() -> unknown(exchange));
  }

  /** A problem and its number. */
  private record Numbered(long number, Problem problem) {}

  /** {@code {"errors": […], "next"}}: all problems of a request. */
  public Handler errors() {
    return exchange -> {
      Optional<KeptRequest> kept = find(exchange);
      return kept.isEmpty() ? unknown(exchange) : errors(exchange, kept.get());
    };
  }

  private Answer errors(Exchange exchange, KeptRequest kept) throws InterruptedException {
    return switch (Pages.of(exchange, "errors of " + kept.id(), "\\d{1,18}")) {
      case Pages.Asked.Wrong(var answer) -> answer;
      case Pages.Asked.Right(var page) -> {
        long from = page.after().isEmpty() ? 0 : Long.parseLong(page.after()) + 1;
        List<Problem> problems =
            services.read(
                handle -> RequestTable.problems(handle, kept.id(), from, page.limit() + 1));
        List<Numbered> numbered =
            IntStream.range(0, problems.size())
                .mapToObj(i -> new Numbered(from + i, problems.get(i)))
                .toList();
        yield Pages.json(
            exchange,
            page,
            "errors",
            numbered,
            one -> String.valueOf(one.number()),
            (json, one) -> Json.problemMembers(json, one.problem()));
      }
    };
  }

  /** A client sees its own, an admin those of its orgs. */
  private Optional<KeptRequest> find(Exchange exchange) throws InterruptedException {
    String id = exchange.path("requestId").orElseThrow();
    Caller caller = exchange.signedInCaller();
    return services
        .read(handle -> RequestTable.find(handle, id))
        .filter(kept -> isVisible(kept, caller));
  }

  private static boolean isVisible(KeptRequest kept, Caller caller) {
    boolean isInOrg = kept.org() != null && caller.orgs().contains(kept.org());
    boolean isOwn = caller.client().equals(kept.client());
    return kept.org() == null ? isOwn : isInOrg && (isOwn || caller.may(Permission.ADMIN));
  }

  private static Answer unknown(Exchange exchange) {
    String id = exchange.path("requestId").orElseThrow();
    return Answer.Refusal.of(
        Problem.of(
                Code.REQUEST_UNKNOWN,
                Position.parameter("requestId"),
                "No request '%s' is kept. Its id is the answer's header X-Request-Id."
                    .formatted(Problem.excerpt(id)))
            .received(id));
  }
}
