package dev.skillway.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * An answer as it came.
 *
 * @param method of the request that it answers
 * @param target of that request, path and query
 * @param headers by name in any case
 * @param body as it was sent, which may be packed
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares answers.
public record Answer(
    String method, String target, int status, Map<String, List<String>> headers, byte[] body) {

  public Answer {
    var names = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    names.putAll(headers);
    headers = names;
  }

  /** What Java's client was answered. */
  public static Answer of(HttpResponse<?> response, byte[] body) {
    HttpRequest request = response.request();
    return new Answer(
        request.method(),
        request.uri().getRawPath(),
        response.statusCode(),
        response.headers().map(),
        body);
  }

  /**
   * Reads one as RFC 9112 writes it, and leaves what comes behind it.
   *
   * @param line the first of the request, such as {@code GET /health/live HTTP/1.1}
   */
  public static Answer read(String line, InputStream in) throws IOException {
    String[] words = line.split(" ", -1);
    Head head = Head.read(in);
    int status = Integer.parseInt(head.line().split(" ", -1)[1]);
    byte[] body = words[0].equals("HEAD") ? new byte[0] : head.body(in);
    return new Answer(words[0], words.length > 1 ? words[1] : "", status, head.headers(), body);
  }

  /** The first value of a header; empty where there is none. */
  public String header(String name) {
    return headers.getOrDefault(name, List.of("")).getFirst();
  }

  /** The body as it was before it was packed. */
  byte[] unpacked() {
    if (!header("Content-Encoding").equals("gzip")) {
      return body;
    }
    try (var packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return packed.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The body, unpacked. */
  public String text() {
    return new String(unpacked(), StandardCharsets.UTF_8);
  }

  /** The body. */
  public JsonNode json() {
    try {
      return new JsonMapper().readTree(text());
    } catch (IOException broken) {
      throw new AssertionError("no JSON: " + this, broken);
    }
  }

  /** Those of all problems that it tells. */
  public Set<String> codes() {
    return json().path("errors").findValuesAsText("code").stream().collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "%s %s%n%d %s%n%.4000s".formatted(method, target, status, headers, text());
  }
}
