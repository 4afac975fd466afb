package dev.skillway.core.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/** Signing keys and the name of this installation, in the store. */
final class KeyTable {
  private static final int ID_LENGTH = 8;
  private static final int INSTANCE_LENGTH = 16;

  private KeyTable() {}

  /** Empty before the first token was made. */
  static Optional<Keyring> find(Handle handle) {
    List<SigningKey> keys =
        handle
            .createQuery("SELECT id, created_at, material FROM signing_key ORDER BY key DESC")
            .map(
                (row, _) ->
                    SigningKey.of(
                        row.getString("id"),
                        Instant.parse(row.getString("created_at")),
                        row.getBytes("material")))
            .list();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new Keyring("urn:skillway:" + instance(handle), keys));
  }

  /**
   * The keyring to sign with: its newest key is not older than a key may be that signs. In a
   * transaction that writes, so that two processes make one.
   *
   * @param keyLife how long a key signs
   */
  static Keyring findOrMake(Handle handle, RandomGenerator random, Instant now, Duration keyLife) {
    Optional<Keyring> there = find(handle);
    if (there.isPresent() && there.get().mayStillSign(now, keyLife)) {
      return there.get();
    }
    ensureInstance(handle, random);
    add(handle, random, now);
    there.ifPresent(older -> forget(handle, older.outlived(now)));
    return find(handle).orElseThrow();
  }

  /** Throws all keys away and makes another: no token that was made before holds any more. */
  static void renew(Handle handle, RandomGenerator random, Instant now) {
    find(handle).ifPresent(older -> forget(handle, older.keys()));
    ensureInstance(handle, random);
    add(handle, random, now);
  }

  private static void ensureInstance(Handle handle, RandomGenerator random) {
    handle
        .createUpdate(
            "INSERT INTO instance (id) SELECT :id WHERE NOT EXISTS (SELECT 1 FROM instance)")
        .bind("id", Tokens.word(random, INSTANCE_LENGTH))
        .execute();
  }

  private static void forget(Handle handle, List<SigningKey> keys) {
    keys.forEach(
        key ->
            handle
                .createUpdate("DELETE FROM signing_key WHERE id = :id")
                .bind("id", key.id())
                .execute());
  }

  /** Adds a key, which signs from then on. */
  static void add(Handle handle, RandomGenerator random, Instant now) {
    byte[] material = new byte[SigningKey.LENGTH];
    random.nextBytes(material);
    handle
        .createUpdate(
            """
            INSERT INTO signing_key (id, created_at, material) VALUES (:id, :now, :material)
            """)
        .bind("id", Tokens.word(random, ID_LENGTH))
        .bind("now", now.toString())
        .bind("material", material)
        .execute();
  }

  private static String instance(Handle handle) {
    return handle.createQuery("SELECT id FROM instance").mapTo(String.class).one();
  }
}
