package dev.skillway.core.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import dev.skillway.core.TestStore;
import dev.skillway.core.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that Skillway would not make, with the key of a store or another one. */
record Forge(String issuer, String kid, SecretKey key) {
  static final SecretKey FOREIGN_KEY = key("somebody else's ".repeat(4));

  static Forge of(Store store) {
    return store.read(
        handle ->
            new Forge(
                KeyTable.find(handle).orElseThrow().issuer(),
                handle
                    .createQuery("SELECT id FROM signing_key ORDER BY key DESC LIMIT 1")
                    .mapTo(String.class)
                    .one(),
                handle
                    .createQuery("SELECT material FROM signing_key ORDER BY key DESC LIMIT 1")
                    .map((row, _) -> new SecretKeySpec(row.getBytes(1), "HmacSHA256"))
                    .one()));
  }

  private static SecretKey key(String material) {
    return new SecretKeySpec(material.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  Forge by(SecretKey other) {
    return new Forge(issuer, kid, other);
  }

  Forge naming(String other) {
    return new Forge(issuer, other, key);
  }

  /** A good one, with claims changed. */
  String token(Consumer<Map<String, Object>> change) {
    return token(JWSAlgorithm.HS256, "at+jwt", change);
  }

  String token(JWSAlgorithm algorithm, String type, Consumer<Map<String, Object>> change) {
    Map<String, Object> claims = claims();
    change.accept(claims);
    var header = new JWSHeader.Builder(algorithm).type(new JOSEObjectType(type)).keyID(kid).build();
    try {
      var jws = new JWSObject(header, new Payload(claims));
      jws.sign(new MACSigner(algorithm.equals(JWSAlgorithm.HS256) ? key : FOREIGN_KEY));
      return jws.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Map<String, Object> claims() {
    Instant noon = TestStore.NOON;
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", issuer);
    claims.put("sub", "crm");
    claims.put("orgs", List.of("demo"));
    claims.put("scope", "admin");
    claims.put("iat", noon.getEpochSecond());
    claims.put("exp", noon.plusSeconds(3600).getEpochSecond());
    claims.put("jti", "1");
    return claims;
  }

  static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
