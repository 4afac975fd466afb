package dev.skillway.e2e;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request as a page shows it, in the form of RFC 9112. Who sends it adds {@code Host}, {@code
 * Authorization: Bearer {token}} and {@code Content-Length}, each unless it is written here; {@code
 * Authorization: none} asks for none. A written {@code Content-Length} is sent as it stands, and
 * after the body the sending side is closed.
 *
 * @param target path and query
 * @param headers each with its value, in order
 * @param body without the line break that ends its block
 */
record RawRequest(
    String method, String target, List<Map.Entry<String, String>> headers, String body) {
  private static final Pattern START = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.1");

  /** Stands for so many letters, which would fill the page. */
  private static final Pattern LETTERS = Pattern.compile("\\{(\\d+) letters}");

  private static final Pattern BLANK_LINE = Pattern.compile("\n(?:\n|$)");

  RawRequest {
    headers = List.copyOf(headers);
  }

  static RawRequest parse(String text) {
    String whole =
        LETTERS.matcher(text).replaceAll(many -> "a".repeat(Integer.parseInt(many.group(1))));
    String[] parts = BLANK_LINE.split(whole, 2);
    List<String> head = parts[0].lines().toList();
    var start = START.matcher(head.getFirst());
    if (!start.matches() || parts.length < 2) {
      throw new IllegalArgumentException(
          "no request line, headers, blank line and body: " + head.getFirst());
    }
    return new RawRequest(
        start.group(1),
        start.group(2),
        head.stream().skip(1).map(RawRequest::header).toList(),
        parts[1].stripTrailing());
  }

  private static Map.Entry<String, String> header(String line) {
    int colon = line.indexOf(": ");
    if (colon < 1) {
      throw new IllegalArgumentException("no header: " + line);
    }
    return Map.entry(line.substring(0, colon), line.substring(colon + 2));
  }
}
