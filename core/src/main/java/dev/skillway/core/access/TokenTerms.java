package dev.skillway.core.access;

import java.time.Duration;
import java.util.Optional;

/**
 * On what terms tokens are made and taken.
 *
 * @param life how long a token is good for; {@link Tokens#LONGEST_LIFE} at most
 * @param keyLife how long a key signs before another takes its place
 * @param issuer whose tokens are taken too
 */
public record TokenTerms(Duration life, Duration keyLife, Optional<OutsideIssuer> issuer) {
  public static final TokenTerms DEFAULT =
      new TokenTerms(Duration.ofHours(1), Duration.ofDays(30), Optional.empty());

  public TokenTerms {
    if (life.compareTo(Tokens.LONGEST_LIFE) > 0 || life.isNegative() || life.isZero()) {
      throw new IllegalArgumentException("a token is not good for " + life);
    }
  }
}
