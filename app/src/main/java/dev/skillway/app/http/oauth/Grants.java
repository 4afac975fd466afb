package dev.skillway.app.http.oauth;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Access;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Quota;
import dev.skillway.core.access.Permission;
import dev.skillway.core.access.Tokens;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives tokens to those who may have them, as often as they may. */
final class Grants {
  private final Access access;
  private final SignInLog log;

  Grants(Access access, SignInLog log) {
    this.access = access;
    this.log = log;
  }

  /**
   * Whoever asks.
   *
   * @param may what it may do at most
   * @param life of a token at most
   * @param type of the token, where the grant is to name it (RFC 8693, section 2.2.1)
   */
  record Asker(
      String client, List<String> orgs, List<String> may, Duration life, Optional<String> type) {}

  /**
   * Gives a token.
   *
   * @param scope the words that are asked for, parted by blanks; blank for all
   */
  Answer grant(Exchange exchange, Asker asker, String scope) {
    Quota quota = access.countGrant(asker.client());
    exchange.counted(quota);
    if (!quota.isWithin()) {
      return tooMany(quota);
    }
    List<String> scopes = scope.isBlank() ? asker.may() : List.of(scope.strip().split(" +", -1));
    if (!scopes.stream().allMatch(word -> Tokens.SCOPE.matcher(word).matches())) {
      return OAuthError.INVALID_SCOPE.because(
          "A scope is one word of visible letters, without quotes");
    }
    Optional<String> more = scopes.stream().filter(word -> !mayGive(asker.may(), word)).findFirst();
    return more.isPresent()
        ? OAuthError.INVALID_SCOPE.because(
            "The scope %s is none that may be given. There is %s"
                .formatted(more.get(), String.join(" ", asker.may())))
        : given(exchange, asker, scopes);
  }

  private Answer given(Exchange exchange, Asker asker, List<String> scopes) {
    log.granted(exchange, asker.client(), asker.orgs(), scopes);
    String token = access.tokens().mint(asker.client(), asker.orgs(), scopes, asker.life());
    return JsonAnswer.of(
            200,
            json -> {
              json.writeStringField("access_token", token);
              if (asker.type().isPresent()) {
                json.writeStringField("issued_token_type", asker.type().get());
              }
              json.writeStringField("token_type", "Bearer");
              json.writeNumberField("expires_in", asker.life().toSeconds());
              json.writeStringField("scope", String.join(" ", scopes));
            })
        .with("Cache-Control", "no-store")
        .with("Pragma", "no-cache");
  }

  /** Whoever may all that a scope grants may give it; what grants nothing, who has it. */
  private static boolean mayGive(Collection<String> may, String scope) {
    boolean grants = Permission.known().contains(scope);
    return grants
        ? Stream.of(Permission.values())
            .filter(permission -> permission.isGrantedBy(List.of(scope)))
            .allMatch(permission -> permission.isGrantedBy(may))
        : may.contains(scope);
  }

  private static Answer tooMany(Quota quota) {
    return Answer.Refusal.of(
            Problem.of(
                Code.TOKEN_RATE_LIMITED,
                Position.whole(""),
                "%,d tokens a minute are given to a client. Use one for its expires_in; send this again in %d s."
                    .formatted(quota.limit().quota(), quota.seconds())))
        .with("Retry-After", String.valueOf(quota.seconds()));
  }
}
