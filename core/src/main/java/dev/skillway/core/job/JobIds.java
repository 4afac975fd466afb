package dev.skillway.core.job;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/**
 * Makes ids such as {@code 20261101-k7f3mq}: the day for the eye, the rest so that none can be
 * guessed from another.
 */
public final class JobIds {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

  /** Letters and digits that are not taken for one another. */
  private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz23456789";

  private static final int LENGTH = 8;

  private final InstantSource clock;
  private final RandomGenerator random;

  public JobIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new one. */
  public String next() {
    var id = new StringBuilder(DAY.format(clock.instant())).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
