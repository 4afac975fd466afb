package dev.skillway.app.http;

import dev.skillway.app.http.Router.Match;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Header;
import dev.skillway.app.http.exchange.Quota;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.http.write.TooOften;
import dev.skillway.core.access.Permission;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Answers requests. The first check that fails does: 401, 429, 403, 404, 405, 406; then the
 * handler's: 413, 415, those of a request that comes again (422, 409), 412, 400, 409.
 */
final class Pipeline {
  private final Router router;
  private final Checks checks;
  private final TooOften tooOften;
  private final Unrouted unrouted;

  Pipeline(Router router, Services services) {
    this.router = router;
    this.checks = new Checks(services);
    this.tooOften = new TooOften(services);
    this.unrouted = new Unrouted(services);
  }

  Answer answer(Exchange exchange) throws IOException, InterruptedException {
    Optional<Match> match = router.match(exchange.target().segments());
    match.ifPresent(found -> exchange.matched(found.template().text(), found.parameters()));
    Optional<Route> route = match.flatMap(found -> found.route(exchange.method()));
    if (route.isEmpty()) {
      return unrouted(exchange, match);
    }
    Answer answer = routed(exchange, route.get());
    for (Header header : route.get().headers()) {
      answer = answer.with(header.name(), header.value());
    }
    return answer;
  }

  private Answer routed(Exchange exchange, Route route) throws IOException, InterruptedException {
    Permission needs = route.needs();
    if (needs != null) {
      Optional<Answer> refused = enter(exchange, needs, route.about());
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    Optional<Answer> unwelcome = checks.accept(exchange, route.offers());
    return unwelcome.isPresent() ? unwelcome.get() : route.handler().answer(exchange);
  }

  private Optional<Answer> enter(Exchange exchange, Permission needs, Route.About about)
      throws InterruptedException {
    Optional<Answer> refused = checks.signIn(exchange);
    if (refused.isPresent()) {
      return refused;
    }
    Optional<Quota> exceeded = exceeded(exchange);
    if (exceeded.isPresent()) {
      boolean mayWrite =
          about == Route.About.ENTRY
              && checks.permit(exchange, Permission.WRITE).isEmpty()
              && found(exchange, about).isEmpty();
      return Optional.of(tooOften.answer(exchange, exceeded.get(), mayWrite));
    }
    refused = checks.permit(exchange, needs);
    return refused.isPresent() ? refused : found(exchange, about);
  }

  private static Optional<Quota> exceeded(Exchange exchange) {
    return exchange.quota().filter(quota -> !quota.isWithin());
  }

  private Optional<Answer> found(Exchange exchange, Route.About about) throws InterruptedException {
    return switch (about) {
      case CALLER -> Optional.empty();
      case ORG -> checks.findOrg(exchange);
      case ENTRY -> {
        Optional<Answer> refused = checks.findOrg(exchange);
        yield refused.isPresent() ? refused : checks.findPath(exchange);
      }
    };
  }

  /** No route has the path, or none with this method. */
  private Answer unrouted(Exchange exchange, Optional<Match> match) throws InterruptedException {
    if (match.isPresent() ? match.get().isPublic() : !isBelowApi(exchange)) {
      return missing(exchange, match);
    }
    Optional<Answer> refused =
        enter(exchange, Checks.permission(exchange.method()), Route.About.CALLER);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<Answer> withoutOrg = checks.findOrg(exchange);
    if (match.isEmpty()) {
      return unrouted.unknown(exchange);
    }
    if (withoutOrg.isPresent() && withoutOrg.get().status() == 404) {
      return withoutOrg.get();
    }
    boolean isKnown = withoutOrg.isPresent() || Checks.isKnown(exchange, match.get());
    return missing(exchange, isKnown ? match : Optional.empty());
  }

  private Answer missing(Exchange exchange, Optional<Match> match) throws InterruptedException {
    if (match.isEmpty()) {
      return unrouted.unknown(exchange);
    }
    return exchange.method().equals("OPTIONS")
        ? unrouted.options(match.get())
        : unrouted.notAllowed(exchange, match.get());
  }

  private static boolean isBelowApi(Exchange exchange) {
    List<String> segments = exchange.target().segments();
    return !segments.isEmpty()
        && (segments.getFirst().equals("api") || segments.getFirst().equals("v1"));
  }
}
