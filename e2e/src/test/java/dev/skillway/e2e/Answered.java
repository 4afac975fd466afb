package dev.skillway.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An answer as it came over the wire.
 *
 * @param headers by name in lower case
 */
record Answered(int status, Map<String, String> headers, String body) {
  private static final String BLANK_LINE = "\r\n\r\n";

  Answered {
    headers = Map.copyOf(headers);
  }

  /** Reads one, and leaves what comes behind it. */
  static Answered read(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf(BLANK_LINE) < 0) {
      int letter = in.read();
      if (letter < 0) {
        throw new EOFException("the server closed after: " + head);
      }
      head.append((char) letter);
    }
    Map<String, String> headers = headers(head.toString());
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Answered(Integer.parseInt(head.substring(9, 12)), headers, body);
  }

  /** The headers of a message's head, by name in lower case. */
  static Map<String, String> headers(String head) {
    var headers = new TreeMap<String, String>();
    head.lines()
        .skip(1)
        .filter(line -> line.contains(": "))
        .map(line -> line.split(": ", 2))
        .forEach(header -> headers.put(header[0].toLowerCase(Locale.ROOT), header[1]));
    return headers;
  }

  String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  JsonNode json() {
    try {
      return new JsonMapper().readTree(body);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("no JSON: " + this, broken);
    }
  }

  /** Of all problems that it tells. */
  Set<String> codes() {
    return json().path("errors").findValuesAsText("code").stream().collect(Collectors.toSet());
  }
}
