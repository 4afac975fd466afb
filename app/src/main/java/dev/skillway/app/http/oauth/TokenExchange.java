package dev.skillway.app.http.oauth;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.http.exchange.Target;
import dev.skillway.core.access.Caller;
import dev.skillway.core.access.Permission;
import dev.skillway.core.access.Tokens;
import dev.skillway.core.access.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Exchanges a token for one that may do less or no more, and does not live longer (RFC 8693).
 * Errors are those of RFC 6749, section 5.2.
 */
public final class TokenExchange {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  /** Of a form: a token has 8 KiB at most. */
  private static final int LONGEST = 16 << 10;

  private static final Duration LIFE = Duration.ofHours(1);

  private final Services services;

  public TokenExchange(Services services) {
    this.services = services;
  }

  /** {@code {"access_token", "issued_token_type", "token_type", "expires_in", "scope"}}. */
  public Handler exchange() {
    return exchange -> {
      if (exchange.request().getContentLengthLong() > LONGEST) {
        return error("invalid_request", "The form is above 16 KiB. Send one token in it");
      }
      Optional<Target> form = form(exchange);
      return form.isEmpty()
          ? error("invalid_request", "The body is no form: grant_type=…&subject_token=…")
          : exchange(form.get());
    };
  }

  private static Optional<Target> form(Exchange exchange) throws IOException {
    try (InputStream body = exchange.request().getInputStream()) {
      byte[] bytes = body.readNBytes(LONGEST + 1);
      return bytes.length > LONGEST
          ? Optional.empty()
          : Target.of("/", new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private Answer exchange(Target form) {
    if (!form.parameter("grant_type").orElse("").equals(GRANT)) {
      return error("unsupported_grant_type", "grant_type must be " + GRANT);
    }
    if (!form.parameter("subject_token_type").orElse(ACCESS_TOKEN).equals(ACCESS_TOKEN)) {
      return error("invalid_request", "subject_token_type must be " + ACCESS_TOKEN);
    }
    return switch (services.tokens().verify(form.parameter("subject_token").orElse(""))) {
      case Verdict.Valid(var caller) -> grant(caller, form.parameter("scope").orElse(""));
      case Verdict.Expired(_, var problem) -> error("invalid_request", problem.detail());
      case Verdict.Invalid(var problem) -> error("invalid_request", problem.detail());
    };
  }

  private Answer grant(Caller caller, String scope) {
    List<String> scopes =
        scope.isBlank() ? caller.scopes() : List.of(scope.strip().split(" +", -1));
    Optional<String> none =
        scopes.stream().filter(word -> !Tokens.SCOPE.matcher(word).matches()).findFirst();
    if (none.isPresent()) {
      return error("invalid_scope", "A scope is one word of visible letters, without quotes");
    }
    Optional<String> more = scopes.stream().filter(word -> !mayGive(caller, word)).findFirst();
    if (more.isPresent()) {
      return error("invalid_scope", "The token itself lacks the scope " + more.get());
    }
    Duration left = Duration.between(services.clock().instant(), caller.expiresAt());
    Duration life = left.compareTo(LIFE) < 0 ? left : LIFE;
    String token = services.tokens().mint(caller.client(), caller.orgs(), scopes, life);
    return JsonAnswer.of(
            200,
            json -> {
              json.writeStringField("access_token", token);
              json.writeStringField("issued_token_type", ACCESS_TOKEN);
              json.writeStringField("token_type", "Bearer");
              json.writeNumberField("expires_in", life.toSeconds());
              json.writeStringField("scope", String.join(" ", scopes));
            })
        .with("Cache-Control", "no-store");
  }

  /** Whoever may all that a scope grants may give it; what grants nothing, everybody. */
  private static boolean mayGive(Caller caller, String scope) {
    return Stream.of(Permission.values())
        .filter(permission -> permission.isGrantedBy(List.of(scope)))
        .allMatch(caller::may);
  }

  private static Answer error(String error, String description) {
    return JsonAnswer.of(
            400,
            json -> {
              json.writeStringField("error", error);
              json.writeStringField("error_description", description);
            })
        .with("Cache-Control", "no-store");
  }
}
