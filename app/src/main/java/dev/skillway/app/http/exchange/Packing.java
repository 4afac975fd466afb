package dev.skillway.app.http.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** What goes out in gzip (RFC 9110, section 8.4). */
public final class Packing {
  public static final String HEADER = "Content-Encoding";
  public static final String GZIP = "gzip";

  private Packing() {}

  /** Whether whoever asks takes it. */
  public static boolean isTaken(Exchange exchange) {
    String accepted =
        String.join(",", exchange.headers("Accept-Encoding")).toLowerCase(Locale.ROOT);
    return accepted.contains(GZIP) && !accepted.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");
  }

  public static byte[] pack(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream(bytes.length / 4);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
