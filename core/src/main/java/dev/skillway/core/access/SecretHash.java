package dev.skillway.core.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a secret: its Argon2id hash (<a href="https://www.rfc-editor.org/rfc/rfc9106">RFC
 * 9106</a>) over 19 MiB in two passes, which takes some 30 ms, as a PHC string.
 */
final class SecretHash {
  private static final int MEMORY = 19 << 10;
  private static final int PASSES = 2;
  private static final int LENGTH = 32;
  private static final int SALT = 16;
  private static final String BEGINNING = "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=1$";

  private SecretHash() {}

  /** The hash of a secret, another one each time. */
  static String of(String secret, RandomGenerator random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    var encoder = Base64.getEncoder().withoutPadding();
    return BEGINNING
        + encoder.encodeToString(salt)
        + "$"
        + encoder.encodeToString(hashed(secret, salt));
  }

  /** Whether it is the hash of that secret; how much of it is right cannot be told by the time. */
  static boolean matches(String hash, String secret) {
    if (!hash.startsWith(BEGINNING)) {
      throw new IllegalArgumentException("no hash of this version");
    }
    String[] parts = hash.substring(BEGINNING.length()).split("\\$", -1);
    byte[] salt = Base64.getDecoder().decode(parts[0]);
    return MessageDigest.isEqual(Base64.getDecoder().decode(parts[1]), hashed(secret, salt));
  }

  private static byte[] hashed(String secret, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[LENGTH];
    generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
