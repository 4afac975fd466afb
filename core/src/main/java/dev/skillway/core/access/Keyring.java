package dev.skillway.core.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What tokens are signed with, as it stood in the store at one moment.
 *
 * @param issuer what this installation is called as issuer and audience
 * @param keys the newest first; there is one at least
 */
record Keyring(String issuer, List<SigningKey> keys) {
  Keyring {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no key");
    }
  }

  SigningKey newest() {
    return keys.getFirst();
  }

  Optional<SigningKey> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** Whether the newest key is young enough to sign. */
  boolean mayStillSign(Instant now, Duration keyLife) {
    return now.isBefore(newest().createdAt().plus(keyLife));
  }

  /** Keys of which no token can be about any more: another took their place so long ago. */
  List<SigningKey> outlived(Instant now) {
    return IntStream.range(1, keys.size())
        .filter(i -> keys.get(i - 1).createdAt().plus(Tokens.LONGEST_LIFE).isBefore(now))
        .mapToObj(keys::get)
        .toList();
  }
}
