package dev.skillway.core.access;

import dev.skillway.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Which clients were revoked, as far as tokens of theirs may still be about. */
final class Revocations {
  /** So long after another process revoked a client its tokens hold here. */
  static final Duration FRESH = Duration.ofSeconds(5);

  private final Store store;
  private final InstantSource clock;
  private volatile Look last = new Look(Instant.MIN, Set.of());

  Revocations(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What was there, and when. */
  private record Look(Instant at, Set<String> revoked) {
    boolean isFresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    }
  }

  boolean has(String client) {
    Instant now = clock.instant();
    if (!last.isFresh(now)) {
      look(now);
    }
    return last.revoked().contains(client);
  }

  /** One looks; the others wait for what it sees. */
  private synchronized void look(Instant now) {
    if (!last.isFresh(now)) {
      Instant since = now.minus(Tokens.LONGEST_LIFE);
      last = new Look(now, store.read(handle -> ClientTable.revoked(handle, since)));
    }
  }
}
