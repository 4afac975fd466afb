package dev.skillway.app.http;

import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Header;
import dev.skillway.core.requests.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The headers that every answer bears, unless it says them itself. */
final class Headers {
  private static final int LONGEST = 200;

  private Headers() {}

  static List<Header> of(Exchange exchange, List<Header> own) {
    return Stream.concat(
            usual(exchange).stream().filter(header -> !isAmong(own, header.name())), own.stream())
        .toList();
  }

  private static boolean isAmong(List<Header> headers, String name) {
    return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
  }

  private static List<Header> usual(Exchange exchange) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("X-Request-Id", exchange.id()));
    if (exchange.target().path().startsWith("/api/")) {
      headers.add(new Header("X-Genesys-Request-Id", exchange.id()));
    }
    exchange
        .header("X-Request-Id")
        .map(Headers::plain)
        .map(Masking::text)
        .filter(id -> !id.isEmpty())
        .ifPresent(id -> headers.add(new Header("X-Client-Request-Id", id)));
    List<String> applied = exchange.preferences().applied();
    if (!applied.isEmpty()) {
      headers.add(new Header("Preference-Applied", String.join(", ", applied)));
    }
    exchange.quota().ifPresent(quota -> headers.addAll(quota.headers()));
    headers.add(new Header("Vary", "Accept, Accept-Encoding, Authorization, Prefer, Skillway-Org"));
    headers.add(new Header("Cache-Control", "private, no-cache"));
    headers.add(new Header("X-Content-Type-Options", "nosniff"));
    return headers;
  }

  /** Nothing comes back that is no visible letter. */
  private static String plain(String id) {
    String visible = id.replaceAll("[^\\x20-\\x7e]", "");
    return visible.substring(0, Math.min(LONGEST, visible.length()));
  }
}
