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
      "The bearer token is not valid yet: the clock of the machine that made it is ahead."),
  REVOKED("The client of the bearer token was revoked.", " Ask whoever runs Skillway for another."),
  OUTSIDE_SIGNATURE(
      "The bearer token is not signed by a key that its issuer publishes, or was changed.",
      Flaw.OUTSIDE),
  OUTSIDE_CLAIMS(
      "The bearer token is meant for somebody else (aud), lacks a claim, or is not valid yet.",
      Flaw.OUTSIDE),
  OUTSIDE_FORM(
      "The bearer token is signed by another algorithm than RS, PS or ES, or is no access token.",
      Flaw.OUTSIDE);

  private static final String OWN = " Make a new one: POST /oauth/token, or skillway token";
  private static final String OUTSIDE = " Get a new one from that issuer";

  private final String what;
  private final String remedy;

  Flaw(String what) {
    this(what, Flaw.OWN);
  }

  Flaw(String what, String remedy) {
    this.what = what;
    this.remedy = remedy;
  }

  Verdict refuse() {
    return new Verdict.Invalid(problem(Code.TOKEN_INVALID, what + remedy));
  }

  static Verdict expired(Instant at) {
    return expired(at, OWN);
  }

  /** One of an outside issuer has expired. */
  static Verdict expiredOutside(Instant at) {
    return expired(at, OUTSIDE);
  }

  /** Whether one of an outside issuer holds cannot be told. */
  static Verdict unreachable(OutsideIssuer issuer) {
    return new Verdict.Unknown(
        problem(
            Code.ISSUER_UNREACHABLE,
            "The keys of the issuer %s cannot be fetched from %s. Try again later"
                .formatted(issuer.name(), issuer.jwks())));
  }

  private static Verdict expired(Instant at, String remedy) {
    return new Verdict.Expired(
        at, problem(Code.TOKEN_EXPIRED, "The bearer token expired at %s.".formatted(at) + remedy));
  }

  private static Problem problem(Code code, String detail) {
    return Problem.of(code, Position.whole(""), detail);
  }
}
