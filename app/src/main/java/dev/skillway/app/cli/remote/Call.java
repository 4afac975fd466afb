package dev.skillway.app.cli.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request to a server.
 *
 * @param path percent-encoded
 * @param query not encoded
 * @param body empty where there is none
 */
record Call(
    String method,
    String path,
    List<Map.Entry<String, String>> query,
    Map<String, String> headers,
    Content body) {
  /** A small request is answered within this, whatever the server is doing. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Of a body so much comes through the slowest line in a second. */
  private static final int BYTES_PER_SECOND = 64 << 10;

  Call {
    query = List.copyOf(query);
    headers = Map.copyOf(headers);
  }

  static Call get(String path) {
    return new Call("GET", path, List.of(), Map.of(), Content.NONE);
  }

  /** A segment of a path that was made of any text. */
  static String segment(String text) {
    return encoded(text).replace("+", "%20");
  }

  Call with(String parameter, String value) {
    var all = new ArrayList<>(query);
    all.add(Map.entry(parameter, value));
    return new Call(method, path, all, headers, body);
  }

  Call header(String name, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Call(method, path, query, all, body);
  }

  String pathAndQuery() {
    return query.isEmpty()
        ? path
        : query.stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  /** Whether it may have done something that cannot be seen in the lack of an answer. */
  boolean writes() {
    return !method.equals("GET")
        && !path.equals(Api.TOKEN)
        && query.stream().noneMatch(one -> one.getKey().equals("dryRun"));
  }

  Duration timeout() {
    return LONGEST.plusSeconds(body.bytes().length / BYTES_PER_SECOND);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
