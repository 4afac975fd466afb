package dev.skillway.app.http;

import dev.skillway.app.http.Router.Match;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Answer.Refusal;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.access.Caller;
import dev.skillway.core.access.Permission;
import dev.skillway.core.access.Verdict;
import dev.skillway.core.job.KnownOrg;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Lookup;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks that a request passes before its handler, each of which may answer it. */
final class Checks {
  private static final String BEARER = "bearer ";

  private final Services services;

  Checks(Services services) {
    this.services = services;
  }

  /** Who sends it: 401. */
  Optional<Answer> signIn(Exchange exchange) {
    String header = exchange.header("Authorization").orElse("");
    if (exchange.headers("Authorization").size() > 1) {
      return Optional.of(invalid(twice()));
    }
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(unauthorized(missing(header), ""));
    }
    return switch (services.access().tokens().verify(header.substring(BEARER.length()).strip())) {
      case Verdict.Valid(var caller) -> {
        exchange.signedIn(caller);
        exchange.counted(services.access().countRequest(caller.client()));
        yield Optional.empty();
      }
      case Verdict.Expired(_, var problem) -> Optional.of(invalid(problem));
      case Verdict.Invalid(var problem) -> Optional.of(invalid(problem));
      case Verdict.Unknown(var problem) ->
          Optional.of(Refusal.of(problem).with("Retry-After", "30"));
    };
  }

  /** A proxy in front may have looked at the other one. */
  private static Problem twice() {
    return Problem.of(
        Code.TOKEN_INVALID,
        Position.header("Authorization"),
        "There are several headers Authorization. Send one: Authorization: Bearer TOKEN.");
  }

  private static Problem missing(String header) {
    return Problem.of(
            Code.TOKEN_MISSING,
            Position.header("Authorization"),
            header.isEmpty()
                ? "There is no token. Send Authorization: Bearer TOKEN; skillway token makes one,"
                    + " and POST /oauth/token."
                : "It holds no bearer token. Send Authorization: Bearer TOKEN; POST /oauth/token"
                    + " makes one of a client's id and secret.")
        .expected("Bearer TOKEN");
  }

  private static Answer invalid(Problem problem) {
    return unauthorized(
        new Problem(
            problem.code(),
            Position.header("Authorization"),
            problem.detail(),
            null,
            problem.expected(),
            null,
            false),
        ", error=\"invalid_token\"");
  }

  private static Answer unauthorized(Problem problem, String error) {
    return Refusal.of(problem).with("WWW-Authenticate", "Bearer realm=\"skillway\"" + error);
  }

  /** Whether the sender may: 403. */
  Optional<Answer> permit(Exchange exchange, Permission needed) {
    Caller caller = exchange.signedInCaller();
    if (caller.may(needed)) {
      return Optional.empty();
    }
    String has = caller.scopes().isEmpty() ? "none" : String.join(" ", caller.scopes());
    String needs = String.join(" ", needed.scopes());
    Problem problem =
        Problem.of(
                Code.SCOPE_MISSING,
                Position.header("Authorization"),
                "The token lacks a scope. It needs one of: %s. It has: %s."
                    .formatted(String.join(", ", needed.scopes()), has))
            .received(has)
            .expected("one of " + needs);
    return Optional.of(
        Refusal.of(problem)
            .with(
                "WWW-Authenticate",
                "Bearer realm=\"skillway\", error=\"insufficient_scope\", scope=\"%s\""
                    .formatted(needs)));
  }

  /** What a method asks for where no route says it. */
  static Permission permission(String method) {
    return switch (method) {
      case "GET", "HEAD" -> Permission.READ;
      default -> Permission.WRITE;
    };
  }

  /** In which org: the path's, the header's, or the only one that the sender has. */
  Optional<Answer> findOrg(Exchange exchange) throws InterruptedException {
    List<String> orgs = exchange.signedInCaller().orgs();
    Optional<String> named = exchange.path("org").or(() -> exchange.header("Skillway-Org"));
    if (named.isEmpty() && orgs.size() != 1) {
      return Optional.of(Refusal.of(required(orgs)));
    }
    String name = named.orElseGet(orgs::getFirst);
    if (orgs.contains(name)) {
      Optional<KnownOrg> org =
          services.lanes().compute(false, () -> services.preparer().catalogs().find(name));
      if (org.isPresent()) {
        exchange.actsOn(org.get());
        return Optional.empty();
      }
    }
    return Optional.of(Refusal.of(unknown(exchange, name, orgs)));
  }

  private static Problem required(List<String> orgs) {
    return Problem.of(
            Code.ORG_REQUIRED,
            Position.header("Skillway-Org"),
            orgs.isEmpty()
                ? "The token is good for no org. Make one with skillway token --org ORG."
                : "The token is good for several orgs. Send Skillway-Org: one of %s."
                    .formatted(String.join(", ", orgs)))
        .expected("one of " + String.join(", ", orgs));
  }

  private static Problem unknown(Exchange exchange, String name, List<String> orgs) {
    return Problem.of(
            Code.ORG_UNKNOWN,
            exchange.path("org").isPresent()
                ? Position.parameter("org")
                : Position.header("Skillway-Org"),
            "There is no org '%s' for this token. It is good for %s."
                .formatted(Problem.excerpt(name), String.join(", ", orgs)))
        .received(name)
        .expected("one of " + String.join(", ", orgs));
  }

  /** Whether the org has the agent and the skill of the path: 404. */
  Optional<Answer> findPath(Exchange exchange) {
    List<Problem> problems = new ArrayList<>();
    Catalog catalog = exchange.org().catalog();
    find(catalog.agents(), exchange, "userId", problems);
    find(catalog.skills(), exchange, "skillId", problems);
    return problems.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(404, problems));
  }

  private static void find(
      Lookup<?> lookup, Exchange exchange, String parameter, List<Problem> problems) {
    exchange
        .path(parameter)
        .ifPresent(text -> lookup.find(text, () -> Position.parameter(parameter), problems::add));
  }

  /** Whether one of the types that are offered is welcome: 406. */
  Optional<Answer> accept(Exchange exchange, List<String> offers) {
    return offers.isEmpty() || MediaTypes.accepted(exchange, offers).isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Problem.of(
                        Code.NOT_ACCEPTABLE,
                        Position.header("Accept"),
                        "Answers here are %s. Send Accept: %s, or leave Accept out."
                            .formatted(String.join(" or ", offers), offers.getFirst()))
                    .received(String.join(", ", exchange.headers("Accept")))
                    .expected(String.join(" or ", offers))
                    .suggestion(offers.getFirst())));
  }

  /** Whether a template is about an agent or a skill that the org has. */
  static boolean isKnown(Exchange exchange, Match match) {
    Catalog catalog = exchange.org().catalog();
    return isKnown(catalog.agents(), match.parameters().get("userId"))
        && isKnown(catalog.skills(), match.parameters().get("skillId"));
  }

  private static boolean isKnown(Lookup<?> lookup, @Nullable String reference) {
    return reference == null
        || lookup.find(reference, () -> Position.whole(""), _ -> {}).isPresent();
  }
}
