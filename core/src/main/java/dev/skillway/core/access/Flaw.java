package dev.skillway.core.access;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.time.Instant;

/** Why a token does not hold. What is told never repeats it. */
enum Flaw {
  TOO_LONG("The bearer token is longer than 8 KiB."),
  NO_JWT("The bearer token is no JWT, three parts with dots between them. Copy it whole."),
  NOT_SIGNED("The bearer token is not signed (alg none): anybody could have made it."),
  ENCRYPTED("The bearer token is encrypted (JWE); Skillway's are signed."),
  OTHER_ALGORITHM("The bearer token is not signed by HS256, as Skillway's are."),
  KEY_UNKNOWN("The bearer token was not signed by a key of this Skillway."),
  SIGNATURE_WRONG("The bearer token is not as it was signed: cut off, or changed. Copy it whole."),
  NO_ACCESS_TOKEN("The bearer token is no access token (typ at+jwt)."),
  OTHER_ISSUER("The bearer token was made by another issuer (iss)."),
  OTHER_AUDIENCE("The bearer token is meant for somebody else (aud)."),
  CLAIM_MISSING(
      "The bearer token lacks one of the claims iss, aud, sub, orgs, scope, iat, exp, jti."),
  NOT_YET_VALID(
      "The bearer token is not valid yet: the clock of the machine that made it is ahead.");

  private static final String REMEDY = " Make a new one: skillway token";

  private final String what;

  Flaw(String what) {
    this.what = what;
  }

  Verdict refuse() {
    return new Verdict.Invalid(problem(Code.TOKEN_INVALID, what));
  }

  static Verdict expired(Instant at) {
    return new Verdict.Expired(
        at, problem(Code.TOKEN_EXPIRED, "The bearer token expired at %s.".formatted(at)));
  }

  private static Problem problem(Code code, String what) {
    return Problem.of(code, Position.whole(""), what + REMEDY);
  }
}
