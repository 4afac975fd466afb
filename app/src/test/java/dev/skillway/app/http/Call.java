package dev.skillway.app.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that a test sends.
 *
 * @param headers names and values in turn
 * @param body null for none
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares requests.
record Call(String method, String path, List<String> headers, byte @Nullable [] body) {
  Call {
    headers = List.copyOf(headers);
  }

  /** {@code Call.of("GET /api/v2/users")}. */
  static Call of(String line) {
    int space = line.indexOf(' ');
    return new Call(line.substring(0, space), line.substring(space + 1), List.of(), null);
  }

  Call as(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Call strict() {
    return with("Prefer", "handling=strict");
  }

  /** With one more header. */
  Call with(String header, String value) {
    return new Call(
        method, path, Stream.concat(headers.stream(), Stream.of(header, value)).toList(), body);
  }

  /** With a body of JSON. */
  Call json(String text) {
    return with("Content-Type", "application/json").body(text);
  }

  /** With a body of no type. */
  Call body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  Call body(byte[] bytes) {
    return new Call(method, path, headers, bytes);
  }

  /** The path as it is sent: what no URI may hold is percent-encoded. */
  String target() {
    var target = new StringBuilder();
    path.chars()
        .forEach(
            c -> {
              if (" {}<>|^\"".indexOf(c) >= 0) {
                target.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
              } else {
                target.append((char) c);
              }
            });
    return target.toString();
  }

  HttpRequest request(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    return request.build();
  }

  @Override
  public String toString() {
    String shown = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    return "%s %s%n%s".formatted(method, path, shown.substring(0, Math.min(2_000, shown.length())));
  }
}
