package dev.skillway.app.http.oauth;

import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Receiver;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.http.exchange.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The token endpoint (<a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.2">RFC 6749,
 * section 3.2</a>): {@code {"access_token", "token_type", "expires_in", "scope"}}, or {@code
 * {"error", "error_description"}}.
 */
public final class TokenEndpoint {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Of a form: a token has 8 KiB at most. */
  private static final int LONGEST = 16 << 10;

  private final Receiver receiver;
  private final ClientCredentials clientCredentials;
  private final TokenExchange tokenExchange;

  public TokenEndpoint(Services services) {
    this.receiver = services.receiver();
    var log = new SignInLog(services);
    var grants = new Grants(services.access(), log);
    this.clientCredentials =
        new ClientCredentials(services.access(), grants, log, services.clock());
    this.tokenExchange = new TokenExchange(services.access(), grants, services.clock());
  }

  /** Gives tokens. */
  public Handler handler() {
    return exchange -> {
      if (exchange.request().getContentLengthLong() > LONGEST) {
        return OAuthError.INVALID_REQUEST.because("The form is above 16 KiB. Send one token in it");
      }
      try {
        Optional<Target> form = form(exchange);
        return form.isEmpty() ? noForm(exchange) : answer(exchange, form.get());
      } catch (IOException _) {
        return OAuthError.INVALID_REQUEST.because(
            "The form broke off before its end, or came too slowly. Send it again, whole");
      }
    };
  }

  /** Form and header; a query is no place for secrets, and is passed over. */
  private Optional<Target> form(Exchange exchange) throws IOException {
    try (InputStream body = receiver.stream(exchange)) {
      byte[] bytes = body.readNBytes(LONGEST + 1);
      return bytes.length > LONGEST || !isForm(exchange)
          ? Optional.empty()
          : Target.of("/", new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** No type is taken as one: clients forget it. */
  private static boolean isForm(Exchange exchange) {
    String type = exchange.header("Content-Type").orElse(FORM).toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.startsWith(FORM);
  }

  private static Answer noForm(Exchange exchange) {
    return OAuthError.INVALID_REQUEST.because(
        isForm(exchange)
            ? "The body is no form: grant_type=client_credentials&client_id=ID&client_secret=SECRET"
            : "Send a form, not %s. Content-Type: %s and grant_type=client_credentials&client_id=ID&client_secret=SECRET"
                .formatted(exchange.header("Content-Type").orElse(""), FORM));
  }

  private Answer answer(Exchange exchange, Target form) throws InterruptedException {
    Optional<String> twice =
        form.query().entrySet().stream()
            .filter(parameter -> parameter.getValue().size() > 1)
            .map(parameter -> parameter.getKey())
            .findFirst();
    if (twice.isPresent()) {
      return OAuthError.INVALID_REQUEST.because("The form has %s twice".formatted(twice.get()));
    }
    String grant = form.parameter("grant_type").orElse("");
    return switch (grant) {
      case ClientCredentials.GRANT -> clientCredentials.answer(exchange, form);
      case TokenExchange.GRANT -> tokenExchange.answer(exchange, form);
      case "" ->
          OAuthError.INVALID_REQUEST.because(
              "grant_type is missing. Send grant_type=client_credentials in a form");
      default ->
          OAuthError.UNSUPPORTED_GRANT_TYPE.because(
              "grant_type must be %s, or %s"
                  .formatted(ClientCredentials.GRANT, TokenExchange.GRANT));
    };
  }
}
