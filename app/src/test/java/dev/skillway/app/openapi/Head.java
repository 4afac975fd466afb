package dev.skillway.app.openapi;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What stands before the body of a message of HTTP/1.1 (RFC 9112, section 2.1).
 *
 * @param text with its blank line
 */
public record Head(String text) {
  private static final String LINE_END = "\r\n";
  private static final Pattern CHUNKED = Pattern.compile("(?i)transfer-encoding: *chunked");

  /** Reads one, and leaves what comes behind it. */
  public static Head read(InputStream in) throws IOException {
    return new Head(until(LINE_END + LINE_END, in));
  }

  private static String until(String end, InputStream in) throws IOException {
    var text = new StringBuilder();
    while (text.indexOf(end) < 0) {
      int letter = in.read();
      if (letter < 0) {
        throw new EOFException("closed after: " + text);
      }
      text.append((char) letter);
    }
    return text.toString();
  }

  /** The first, such as {@code HTTP/1.1 200 OK}. */
  public String line() {
    return text.lines().findFirst().orElse("");
  }

  /** The first value of a header; empty where there is none. */
  public String header(String name) {
    return headers().getOrDefault(name, List.of("")).getFirst();
  }

  /** Reads the body that comes behind it, out of its chunks. */
  public byte[] body(InputStream in) throws IOException {
    if (header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
      return chunks(in);
    }
    String length = header("Content-Length");
    return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    int size = size(in);
    while (size > 0) {
      body.writeBytes(in.readNBytes(size));
      in.skipNBytes(LINE_END.length());
      size = size(in);
    }
    in.skipNBytes(LINE_END.length());
    return body.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(until(LINE_END, in).strip(), 16);
  }

  /** The same before a body that comes in one piece, of so many bytes. */
  public Head before(int length) {
    return new Head(CHUNKED.matcher(text).replaceFirst("Content-Length: " + length));
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
