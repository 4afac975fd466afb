package dev.skillway.app.http.write;

import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Received;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells requests apart that ask for different things of the same operation. */
final class Fingerprint {
  private Fingerprint() {}

  /** Of query, type and body. */
  static String of(Exchange exchange) throws IOException {
    MessageDigest digest = sha256();
    String query = exchange.request().getQueryString();
    String head = (query == null ? "" : query) + '\n' + exchange.header("Content-Type").orElse("");
    digest.update((head + '\n').getBytes(StandardCharsets.UTF_8));
    try (InputStream body =
        new DigestInputStream(exchange.body().orElse(Received.NOTHING).open(), digest)) {
      body.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of a text: it may be a secret, and is not kept as it is. */
  static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
