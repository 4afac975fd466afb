package dev.skillway.core.access;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token says (<a href="https://www.rfc-editor.org/rfc/rfc9068#section-2.2">RFC 9068</a>).
 * Times are to the second.
 *
 * @param id tells tokens apart
 */
record Claims(
    String issuer,
    String audience,
    Instant issuedAt,
    @Nullable Instant notBefore,
    Caller caller,
    String id) {

  Map<String, Object> written() {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", audience);
    claims.put("sub", caller.client());
    claims.put("orgs", caller.orgs());
    claims.put("scope", String.join(" ", caller.scopes()));
    claims.put("iat", issuedAt.getEpochSecond());
    claims.put("exp", caller.expiresAt().getEpochSecond());
    claims.put("jti", id);
    return claims;
  }

  /** Empty where one of them is missing, or of another type. */
  static Optional<Claims> read(@Nullable Map<String, Object> claims) {
    if (claims == null) {
      return Optional.empty();
    }
    try {
      var caller =
          new Caller(
              text(claims, "sub"),
              texts(claims, "orgs"),
              words(text(claims, "scope")),
              time(claims, "exp"));
      return Optional.of(
          new Claims(
              text(claims, "iss"),
              text(claims, "aud"),
              time(claims, "iat"),
              claims.get("nbf") == null ? null : time(claims, "nbf"),
              caller,
              text(claims, "jti")));
    } catch (ParseException _) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, Object> claims, String name) throws ParseException {
    return there(JSONObjectUtils.getString(claims, name), name);
  }

  private static List<String> texts(Map<String, Object> claims, String name) throws ParseException {
    var texts = new ArrayList<String>();
    for (String text : there(JSONObjectUtils.getStringArray(claims, name), name)) {
      texts.add(there(text, name));
    }
    return texts;
  }

  private static Instant time(Map<String, Object> claims, String name) throws ParseException {
    return Instant.ofEpochSecond(JSONObjectUtils.getLong(claims, name));
  }

  private static <T> T there(@Nullable T value, String name) throws ParseException {
    if (value == null) {
      throw new ParseException("lacks " + name, 0);
    }
    return value;
  }

  private static List<String> words(String scope) {
    return scope.isBlank() ? List.of() : List.of(scope.strip().split(" +", -1));
  }
}
