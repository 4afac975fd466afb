package dev.skillway.app.openapi;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands before the body of a message of HTTP/1.1 (RFC 9112, section 2.1).
 *
 * @param text with its blank line
 */
public record Head(String text) {
  private static final String END = "\r\n\r\n";

  /** Reads one, and leaves what comes behind it. */
  public static Head read(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf(END) < 0) {
      int letter = in.read();
      if (letter < 0) {
        throw new EOFException("closed after: " + head);
      }
      head.append((char) letter);
    }
    return new Head(head.toString());
  }

  /** The first, such as {@code HTTP/1.1 200 OK}. */
  public String line() {
    return text.lines().findFirst().orElse("");
  }

  /** The first value of a header; empty where there is none. */
  public String header(String name) {
    return headers().getOrDefault(name, List.of("")).getFirst();
  }

  /** Bytes of the body, as it tells them; 0 where it does not. */
  public int length() {
    String length = header("Content-Length");
    return length.isEmpty() ? 0 : Integer.parseInt(length);
  }

  /** By name in any case. */
  Map<String, List<String>> headers() {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    text.lines().skip(1).map(line -> line.split(":", 2)).forEach(header -> add(headers, header));
    return headers;
  }

  private static void add(Map<String, List<String>> headers, String[] header) {
    if (header.length == 2) {
      headers.computeIfAbsent(header[0], _ -> new ArrayList<>()).add(header[1].strip());
    }
  }
}
