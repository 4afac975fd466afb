package dev.skillway.core.access;

import dev.skillway.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The keyring, remembered for a while: another process may have made a key, or thrown some away.
 */
final class Keys {
  /** Whoever sends tokens with invented keys does not make us ask each time. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** So long a key is used that another process may have thrown away. */
  static final Duration FRESH = Duration.ofSeconds(30);

  private final Store store;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Duration keyLife;
  private volatile Look last = new Look(Instant.MIN, null);

  /**
   * @param keyLife how long a key signs
   */
  Keys(Store store, InstantSource clock, RandomGenerator random, Duration keyLife) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.keyLife = keyLife;
  }

  /** What was there, and when. */
  private record Look(Instant at, @Nullable Keyring found) {
    boolean isWithin(Duration age, Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(age));
    }
  }

  /** The keyring to sign with; the first one is made, and another one when that is too old. */
  Keyring toSign() {
    Look look = last;
    Instant now = clock.instant();
    Keyring known = look.found();
    if (known != null && look.isWithin(FRESH, now) && known.mayStillSign(now, keyLife)) {
      return known;
    }
    Keyring found = store.write(handle -> KeyTable.findOrMake(handle, random, now, keyLife));
    last = new Look(now, found);
    return found;
  }

  /** A keyring with that key on it, if there is one. */
  Optional<Keyring> with(String id) {
    Look look = last;
    Instant now = clock.instant();
    Optional<Keyring> known = on(look.found(), id);
    boolean isRecent = look.isWithin(known.isPresent() ? FRESH : BETWEEN_LOOKS, now);
    if (isRecent) {
      return known;
    }
    Keyring found = store.read(KeyTable::find).orElse(null);
    last = new Look(now, found);
    return on(found, id);
  }

  /** Throws all keys away and makes another. */
  void renew() {
    Instant now = clock.instant();
    store.write(
        handle -> {
          KeyTable.renew(handle, random, now);
          return now;
        });
    last = new Look(Instant.MIN, null);
  }

  private static Optional<Keyring> on(@Nullable Keyring keyring, String id) {
    return Optional.ofNullable(keyring).filter(one -> one.find(id).isPresent());
  }
}
