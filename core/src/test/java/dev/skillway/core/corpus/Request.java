package dev.skillway.core.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.intake.Endpoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends.
 *
 * @param path without its query
 * @param body null where the text stands for itself: it is no JSON, or its spelling matters
 * @param text the body as it is sent; empty where there is none
 */
record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    @Nullable JsonNode body,
    String text) {

  /** So many characters of a body are shown. */
  private static final int SHOWN = 2_000;

  Request {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** Where its body is meant for. */
  Endpoint endpoint() {
    return Endpoint.of(method, path)
        .orElseThrow(() -> new AssertionError("no endpoint takes " + method + " " + path));
  }

  Request withPath(String other) {
    return new Request(method, other, query, headers, body, text);
  }

  Request withText(String other) {
    return new Request(method, path, query, headers, body, other);
  }

  Request withBody(JsonNode other) {
    return new Request(method, path, query, headers, other, other.toString());
  }

  /** The request line and the body, or its beginning. */
  @Override
  public String toString() {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return "%s %s %s%n%s".formatted(method, path, query, shown);
  }
}
