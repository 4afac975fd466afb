package dev.skillway.core.access;

import java.util.List;
import java.util.Optional;

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
}
