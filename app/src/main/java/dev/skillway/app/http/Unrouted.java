package dev.skillway.app.http;

import dev.skillway.app.http.Router.Match;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Answer.Refusal;
import dev.skillway.app.http.exchange.Corrected;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.http.exchange.Received;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.http.write.Writes;
import dev.skillway.core.explain.Explainer;
import dev.skillway.core.explain.WorkingRequest;
import dev.skillway.core.intake.Input;
import dev.skillway.core.job.KnownOrg;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.Optional;

/** Answers what no route takes: says what it means, and carries the request that works. */
final class Unrouted {
  private static final String INSTEAD =
      "Skills are set by POST /api/v2/users/skills, or by PUT or PATCH"
          + " /api/v2/users/{userId}/skills.";

  private final Services services;
  private final Explainer explainer;

  Unrouted(Services services) {
    this.services = services;
    this.explainer = new Explainer(services.preparer());
  }

  /** What may be done with a path (RFC 9110, section 9.3.7; RFC 5789, section 3.1). */
  Answer options(Match match) {
    Answer answer =
        new Answer.Content(204, "", new byte[0], List.of()).with("Allow", match.allow());
    return match.route("PATCH").isPresent() ? answer.with("Accept-Patch", takenBy(match)) : answer;
  }

  private static String takenBy(Match match) {
    boolean isDocumented = match.template().text().startsWith("/v1/");
    return (isDocumented ? MediaTypes.Taken.ALL : MediaTypes.Taken.JSON).types();
  }

  /** No route has this path. */
  Answer unknown(Exchange exchange) throws InterruptedException {
    Optional<WorkingRequest> works = works(exchange);
    String path = Problem.excerpt(exchange.target().path());
    Problem problem =
        Problem.of(
                Code.PATH_UNKNOWN,
                Position.whole(""),
                "There is no %s. %s".formatted(path, instead(works)))
            .received(exchange.method() + " " + exchange.target().path())
            .suggestion(works.map(Unrouted::line).orElse(null));
    return Refusal.of(problem).corrected(works.flatMap(right -> corrected(exchange, right)));
  }

  /** The path is known, and does not take the method. */
  Answer notAllowed(Exchange exchange, Match match) throws InterruptedException {
    Optional<WorkingRequest> works = works(exchange);
    Problem problem =
        Problem.of(
                Code.METHOD_NOT_ALLOWED,
                Position.whole(""),
                "%s is not taken here; %s. %s"
                    .formatted(
                        Problem.excerpt(exchange.method()),
                        match.allow() + (match.allow().contains(",") ? " are" : " is"),
                        works.isPresent() ? instead(works) : "See /problems/method-not-allowed."))
            .received(exchange.method())
            .expected(match.allow())
            .suggestion(works.map(Unrouted::line).orElse(null));
    return Refusal.of(problem)
        .corrected(works.flatMap(right -> corrected(exchange, right)))
        .with("Allow", match.allow());
  }

  private static String instead(Optional<WorkingRequest> works) {
    return works.map(request -> "Send %s instead.".formatted(line(request))).orElse(INSTEAD);
  }

  private static String line(WorkingRequest request) {
    return request.method() + " " + request.path();
  }

  /** With the parameters that say how it is applied, unless something is wrong with them. */
  private static Optional<Corrected> corrected(Exchange exchange, WorkingRequest right) {
    String query = exchange.queryToSend();
    boolean isRead = right.method().equals("GET");
    return isRead || Writes.understands(exchange.target())
        ? Optional.of(
            new Corrected(
                right.method(),
                right.path() + (isRead || query.isEmpty() ? "" : "?" + query),
                right.body()))
        : Optional.empty();
  }

  private Optional<WorkingRequest> works(Exchange exchange) throws InterruptedException {
    Optional<KnownOrg> org = exchange.knownOrg();
    if (org.isEmpty() || services.receiver().receive(exchange).isPresent()) {
      return Optional.empty();
    }
    Received body = exchange.body().orElse(Received.NOTHING);
    boolean isLarge = body.size() >= services.receiver().limits().small();
    return isLarge
        ? Optional.empty()
        : services
            .lanes()
            .compute(
                false,
                () ->
                    explainer.works(
                        org.get(),
                        exchange.method(),
                        exchange.target().segments(),
                        new Input("", "json", body::open)));
  }
}
