package dev.skillway.core.access;

import dev.skillway.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The keyring, remembered: the store is asked for it when a key is named that is not on it. */
final class Keys {
  /** Whoever sends tokens with invented keys does not make us ask each time. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Store store;
  private final InstantSource clock;
  private final RandomGenerator random;
  private volatile Look last = new Look(Instant.MIN, null);

  Keys(Store store, InstantSource clock, RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /** What was there, and when. */
  private record Look(Instant at, @Nullable Keyring found) {
    boolean isRecent(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(BETWEEN_LOOKS));
    }
  }

  /** The keyring to sign with; the first one is made. */
  Keyring toSign() {
    Keyring known = last.found();
    if (known != null) {
      return known;
    }
    Instant now = clock.instant();
    Keyring found = store.write(handle -> KeyTable.findOrMake(handle, random, now));
    last = new Look(now, found);
    return found;
  }

  /** A keyring with that key on it, if there is one. */
  Optional<Keyring> with(String id) {
    Optional<Keyring> known = on(last.found(), id);
    Instant now = clock.instant();
    if (known.isPresent() || last.isRecent(now)) {
      return known;
    }
    Keyring found = store.read(KeyTable::find).orElse(null);
    last = new Look(now, found);
    return on(found, id);
  }

  private static Optional<Keyring> on(@Nullable Keyring keyring, String id) {
    return Optional.ofNullable(keyring).filter(one -> one.find(id).isPresent());
  }
}
