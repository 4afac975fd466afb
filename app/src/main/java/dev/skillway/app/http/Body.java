package dev.skillway.app.http;

import dev.skillway.app.http.exchange.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes the bytes of an answer, packed where the caller takes that and it helps. */
final class Body {
  /** What is smaller goes in one packet as it is. */
  private static final int WORTH_PACKING = 1_400;

  private Body() {}

  static void write(Exchange exchange, HttpServletResponse response, byte[] bytes)
      throws IOException {
    byte[] sent = bytes;
    if (bytes.length >= WORTH_PACKING && takesGzip(exchange)) {
      sent = packed(bytes);
      response.setHeader("Content-Encoding", "gzip");
      tagPacked(response);
    }
    response.setContentLength(sent.length);
    if (!exchange.method().equals("HEAD")) {
      response.getOutputStream().write(sent);
      response.flushBuffer();
    }
  }

  /** Other bytes bear another tag (RFC 9110, section 8.8.3); sent back, it is the same. */
  private static void tagPacked(HttpServletResponse response) {
    String tag = response.getHeader("ETag");
    if (tag != null) {
      response.setHeader("ETag", tag.replaceFirst("\"$", "-gzip\""));
    }
  }

  private static boolean takesGzip(Exchange exchange) {
    String accepted =
        String.join(",", exchange.headers("Accept-Encoding")).toLowerCase(Locale.ROOT);
    return accepted.contains("gzip") && !accepted.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream(bytes.length / 4);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
