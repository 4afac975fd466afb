package dev.skillway.core.access;

import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.PlainObject;
import java.text.ParseException;

/** What a token is that is no signed JWT. */
final class Unsigned {
  private Unsigned() {}

  static Flaw flaw(String token) {
    try {
      return switch (JOSEObject.parse(token)) {
        case PlainObject _ -> Flaw.NOT_SIGNED;
        case JWEObject _ -> Flaw.ENCRYPTED;
        default -> Flaw.NO_JWT;
      };
    } catch (ParseException | RuntimeException _) {
      return Flaw.NO_JWT;
    }
  }
}
