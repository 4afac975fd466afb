package dev.skillway.core.access;

import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Secrets that clients sign in with: 32 random bytes behind a beginning that gives them away, see
 * {@link dev.skillway.core.requests.Masking}.
 */
final class Secrets {
  private static final String BEGINNING = "skw_";
  private static final int BYTES = 32;

  private Secrets() {}

  static String next(RandomGenerator random) {
    byte[] drawn = new byte[BYTES];
    random.nextBytes(drawn);
    return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }
}
