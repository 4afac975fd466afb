package dev.skillway.app.http.oauth;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.core.access.Permission;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What clients find out by themselves about the token endpoint (<a
 * href="https://www.rfc-editor.org/rfc/rfc8414">RFC 8414</a>).
 */
public final class Metadata {
  /** Where it stands (RFC 8414, section 3). */
  public static final String PATH = "/.well-known/oauth-authorization-server";

  private final Optional<URI> address;

  /**
   * @param address under which clients reach the server; empty for that under which each does
   */
  public Metadata(Optional<URI> address) {
    this.address = address;
  }

  /** {@code {"issuer", "token_endpoint", …}}. */
  public Handler handler() {
    return exchange -> {
      String issuer =
          address.map(URI::toString).orElseGet(() -> addressed(exchange)).replaceFirst("/$", "");
      return JsonAnswer.of(
          200,
          json -> {
            json.writeStringField("issuer", issuer);
            json.writeStringField("token_endpoint", issuer + "/oauth/token");
            list(
                json,
                "grant_types_supported",
                List.of(ClientCredentials.GRANT, TokenExchange.GRANT));
            list(
                json,
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic", "client_secret_post"));
            list(json, "scopes_supported", Permission.known());
            list(json, "response_types_supported", List.of());
          });
    };
  }

  private static String addressed(Exchange exchange) {
    var request = exchange.request();
    String host = request.getServerName();
    int port = request.getServerPort();
    boolean isUsual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + host + (isUsual ? "" : ":" + port);
  }

  private static void list(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
