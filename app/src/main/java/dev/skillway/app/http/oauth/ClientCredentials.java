package dev.skillway.app.http.oauth;

import dev.skillway.app.http.exchange.Access;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Target;
import dev.skillway.core.access.Caller;
import dev.skillway.core.access.Client;
import dev.skillway.core.access.SignIn;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives a token for a client's id and secret (<a
 * href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749, section 4.4</a>).
 */
final class ClientCredentials {
  static final String GRANT = "client_credentials";

  private final Access access;
  private final Grants grants;
  private final SignInLog log;
  private final InstantSource clock;

  ClientCredentials(Access access, Grants grants, SignInLog log, InstantSource clock) {
    this.access = access;
    this.clock = clock;
    this.grants = grants;
    this.log = log;
  }

  /** {@code scope}, and the credentials in the form or in the header. */
  Answer answer(Exchange exchange, Target form) throws InterruptedException {
    return switch (Credentials.of(exchange, form)) {
      case Credentials.Missing(var why, var isBasic) -> unauthorized(why, isBasic);
      case Credentials.Twice(var why) -> OAuthError.INVALID_REQUEST.because(why);
      case Credentials.Given given -> signIn(exchange, given, form.parameter("scope").orElse(""));
    };
  }

  private Answer signIn(Exchange exchange, Credentials.Given given, String scope)
      throws InterruptedException {
    String address = exchange.request().getRemoteAddr();
    return switch (access.signIns().signIn(given.id(), given.secret(), address)) {
      case SignIn.Granted(var client) -> {
        Grants.Asker asker = asker(client);
        exchange.signedIn(
            new Caller(
                client.id(), client.orgs(), client.scopes(), clock.instant().plus(asker.life())));
        yield grants.grant(exchange, asker, scope);
      }
      case SignIn.Denied _ -> {
        log.denied(exchange, given.id());
        yield unauthorized(
            "There is no such client, or its secret is another. See skillway client list",
            given.isBasic());
      }
      case SignIn.Slowed(var retryAfter) -> slowed(retryAfter);
    };
  }

  private Grants.Asker asker(Client client) {
    return new Grants.Asker(
        client.id(), client.orgs(), client.scopes(), access.tokens().life(), Optional.empty());
  }

  private static Answer unauthorized(String why, boolean isBasic) {
    Answer answer = OAuthError.INVALID_CLIENT.because(401, why);
    return isBasic ? answer.with("WWW-Authenticate", "Basic realm=\"skillway\"") : answer;
  }

  private static Answer slowed(Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    return Answer.Refusal.of(
            Problem.of(
                Code.TOKEN_RATE_LIMITED,
                Position.whole(""),
                "Too many wrong secrets came for this client, or from this address. Look at it; send again in %d s."
                    .formatted(seconds)))
        .with("Retry-After", String.valueOf(seconds));
  }
}
