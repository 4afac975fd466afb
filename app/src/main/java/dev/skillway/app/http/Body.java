package dev.skillway.app.http;

import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Lanes;
import dev.skillway.app.http.exchange.Packing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Writes the bytes of an answer, packed where the caller takes that and it helps; those that a
 * handler packed stay as they are.
 */
final class Body {
  /** What is smaller goes in one packet as it is. */
  private static final int WORTH_PACKING = 1_400;

  private static final int MUCH = 256 << 10;

  private Body() {}

  static void write(Exchange exchange, HttpServletResponse response, byte[] bytes, Lanes lanes)
      throws IOException {
    boolean isPacked = response.containsHeader(Packing.HEADER);
    byte[] sent =
        !isPacked && bytes.length >= WORTH_PACKING && Packing.isTaken(exchange)
            ? packed(bytes, lanes)
            : bytes;
    if (sent.length < bytes.length) {
      response.setHeader(Packing.HEADER, Packing.GZIP);
    }
    if (response.containsHeader(Packing.HEADER)) {
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

  /** Packs it where work is done; as it is where the server stops meanwhile. */
  private static byte[] packed(byte[] bytes, Lanes lanes) {
    try {
      return lanes.compute(bytes.length >= MUCH, () -> Packing.pack(bytes));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return bytes;
    } catch (RejectedExecutionException _) {
      return bytes;
    }
  }
}
