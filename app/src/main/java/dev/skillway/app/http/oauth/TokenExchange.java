package dev.skillway.app.http.oauth;

import dev.skillway.app.http.exchange.Access;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Target;
import dev.skillway.core.access.Caller;
import dev.skillway.core.access.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Exchanges a token for one that may do less or no more, and does not live longer (<a
 * href="https://www.rfc-editor.org/rfc/rfc8693">RFC 8693</a>).
 */
final class TokenExchange {
  static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  private final Access access;
  private final Grants grants;
  private final InstantSource clock;

  TokenExchange(Access access, Grants grants, InstantSource clock) {
    this.access = access;
    this.grants = grants;
    this.clock = clock;
  }

  /** {@code subject_token}, {@code subject_token_type} and {@code scope}. */
  Answer answer(Exchange exchange, Target form) {
    if (!form.parameter("subject_token_type").orElse(ACCESS_TOKEN).equals(ACCESS_TOKEN)) {
      return OAuthError.INVALID_REQUEST.because("subject_token_type must be " + ACCESS_TOKEN);
    }
    return switch (access.tokens().verify(form.parameter("subject_token").orElse(""))) {
      case Verdict.Valid(var caller) -> {
        exchange.signedIn(caller);
        Grants.Asker asker = asker(caller);
        yield asker.life().compareTo(LEAST) < 0
            ? OAuthError.INVALID_REQUEST.because("The token expires now. Get a new one first")
            : grants.grant(exchange, asker, form.parameter("scope").orElse(""));
      }
      case Verdict.Expired(_, var problem) -> OAuthError.INVALID_REQUEST.because(problem.detail());
      case Verdict.Invalid(var problem) -> OAuthError.INVALID_REQUEST.because(problem.detail());
      case Verdict.Unknown(var problem) ->
          OAuthError.TEMPORARILY_UNAVAILABLE.because(503, problem.detail());
    };
  }

  private Grants.Asker asker(Caller caller) {
    Duration left = Duration.between(clock.instant(), caller.expiresAt());
    Duration life = access.tokens().life();
    return new Grants.Asker(
        caller.client(),
        caller.orgs(),
        caller.scopes(),
        left.compareTo(life) < 0 ? left : life,
        Optional.of(ACCESS_TOKEN));
  }
}
