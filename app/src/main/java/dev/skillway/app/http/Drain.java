package dev.skillway.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Reads the rest of a body that was refused: a client that is still sending would otherwise find
 * its connection broken, and never see the answer.
 */
final class Drain {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int BUFFER = 64 << 10;

  private Drain() {}

  static void rest(HttpServletRequest request, InstantSource clock) {
    Instant end = clock.instant().plus(LONGEST);
    byte[] buffer = new byte[BUFFER];
    try (InputStream body = request.getInputStream()) {
      while (body.read(buffer) >= 0 && clock.instant().isBefore(end)) {
        // What is read is let go.
      }
    } catch (IOException _) {
      // The client has gone.
    }
  }
}
