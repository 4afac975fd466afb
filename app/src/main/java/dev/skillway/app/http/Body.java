package dev.skillway.app.http;

import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Lanes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.zip.GZIPOutputStream;

/** Writes the bytes of an answer, packed where the caller takes that and it helps. */
final class Body {
  /** What is smaller goes in one packet as it is. */
  private static final int WORTH_PACKING = 1_400;

  private static final int MUCH = 256 << 10;

  private Body() {}

  static void write(Exchange exchange, HttpServletResponse response, byte[] bytes, Lanes lanes)
      throws IOException {
    byte[] sent =
        bytes.length >= WORTH_PACKING && takesGzip(exchange) ? packed(bytes, lanes) : bytes;
    if (sent.length < bytes.length) {
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

  /** Packs it where work is done; as it is where the server stops meanwhile. */
  private static byte[] packed(byte[] bytes, Lanes lanes) {
    try {
      return lanes.compute(bytes.length >= MUCH, () -> packed(bytes));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return bytes;
    } catch (RejectedExecutionException _) {
      return bytes;
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream(bytes.length / 4);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
