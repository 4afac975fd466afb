package dev.skillway.core.audit;

import java.time.Instant;

/**
 * An entry of the audit.
 *
 * @param key its row in the store
 * @param at when it was made, to the millisecond
 * @param previous the hash of the entry before, in hexadecimal digits
 * @param hash of this one
 */
public record AuditEntry(long key, Instant at, Matter matter, String previous, String hash) {
  /** Whether its hash is that of what it says. */
  boolean isTrue() {
    return Chain.hash(previous, at, matter).equals(hash);
  }
}
