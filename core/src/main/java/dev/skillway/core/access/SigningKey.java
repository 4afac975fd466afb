package dev.skillway.core.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import java.time.Instant;

/**
 * A key that signs tokens; it never leaves the store and this process.
 *
 * @param id as tokens name it
 */
record SigningKey(String id, Instant createdAt, MACSigner signer, MACVerifier verifier) {
  /** So many bytes are as strong as the hash of HS256. */
  static final int LENGTH = 32;

  static SigningKey of(String id, Instant createdAt, byte[] material) {
    try {
      return new SigningKey(id, createdAt, new MACSigner(material), new MACVerifier(material));
    } catch (JOSEException damaged) {
      throw new IllegalStateException("a key in the store of %d bytes".formatted(material.length));
    }
  }
}
