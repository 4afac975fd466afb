package dev.skillway.core.access;

import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Secrets that clients sign in with: 32 random bytes behind a beginning that gives them away. */
public final class Secrets {
  /** What one looks like wherever it stands, whole or cut off. */
  public static final Pattern LOOK = Pattern.compile("skw_[A-Za-z0-9_-]{8,}");

  private static final String BEGINNING = "skw_";
  private static final int BYTES = 32;

  private Secrets() {}

  static String next(RandomGenerator random) {
    byte[] drawn = new byte[BYTES];
    random.nextBytes(drawn);
    return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }
}
