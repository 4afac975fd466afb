package dev.skillway.app.http.oauth;

import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Target;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How a client says who it is (RFC 6749, section 2.3.1): by one way alone. */
sealed interface Credentials {
  /**
   * An id and a secret.
   *
   * @param isBasic whether they came in the header Authorization
   */
  record Given(String id, String secret, boolean isBasic) implements Credentials {
    @Override
    public String toString() {
      return "Given[id=%s, isBasic=%s]".formatted(id, isBasic);
    }
  }

  /** None that can be read. */
  record Missing(String why, boolean isBasic) implements Credentials {}

  /** Two ways at once. */
  record Twice(String why) implements Credentials {}

  /** Those of a request. */
  static Credentials of(Exchange exchange, Target form) {
    String header = exchange.header("Authorization").orElse("");
    Optional<String> id = form.parameter("client_id").filter(text -> !text.isEmpty());
    Optional<String> secret = form.parameter("client_secret").filter(text -> !text.isEmpty());
    if (header.isEmpty()) {
      return id.isPresent() && secret.isPresent()
          ? new Given(id.get(), secret.get(), false)
          : new Missing(
              "Send client_id and client_secret in the form, or Authorization: Basic of id:secret"
                  + " in base64",
              false);
    }
    return switch (basic(header)) {
      case Given given
          when secret.isPresent() || id.filter(one -> !one.equals(given.id())).isPresent() ->
          new Twice(
              "The client is named both in the header Authorization and in the form. Send one");
      case Credentials only -> only;
    };
  }

  private static Credentials basic(String header) {
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return new Missing("Authorization must be Basic, of id:secret in base64", true);
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
      String text = new String(decoded, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon <= 0
          ? new Missing("What Authorization: Basic holds in base64 is not id:secret", true)
          : new Given(decoded(text.substring(0, colon)), decoded(text.substring(colon + 1)), true);
    } catch (IllegalArgumentException _) {
      return new Missing("What Authorization: Basic holds is no base64 of id:secret", true);
    }
  }

  /** Both are form-encoded before they are joined; ours need it not. */
  private static String decoded(String text) {
    return text.contains("%") ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text;
  }
}
