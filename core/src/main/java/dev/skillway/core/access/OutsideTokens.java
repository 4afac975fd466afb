package dev.skillway.core.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens of an outside issuer by the keys that it publishes. These are fetched when they
 * are needed first, and then every five minutes; where they cannot be, those that are known hold
 * for four hours.
 */
final class OutsideTokens {
  private static final int PATIENCE = (int) Duration.ofSeconds(3).toMillis();
  private static final int LARGEST_SET = 256 << 10;
  private static final Duration OUTAGE = Duration.ofHours(4);

  /** Signed by a key of which only one half is published; never one that both sides know. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final OutsideIssuer issuer;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private volatile boolean wasReached;

  OutsideTokens(OutsideIssuer issuer, InstantSource clock) {
    this.issuer = issuer;
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(issuer)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            issuer.audience(),
            new JWTClaimsSet.Builder().issuer(issuer.name()).build(),
            Set.of("exp", issuer.clientClaim())) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        });
  }

  private static JWKSource<SecurityContext> keys(OutsideIssuer issuer) {
    try {
      return JWKSourceBuilder.<SecurityContext>create(
              issuer.jwks().toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_SET))
          .retrying(true)
          .outageTolerant(OUTAGE.toMillis())
          .build();
    } catch (MalformedURLException wrong) {
      throw new IllegalArgumentException(issuer.jwks().toString(), wrong);
    }
  }

  /** Whether a token says that it is of this issuer. */
  boolean isOf(@Nullable String name) {
    return issuer.name().equals(name);
  }

  /** What a token is worth; the keys may be fetched. */
  Verdict verify(String token) {
    try {
      JWTClaimsSet claims = processor.process(token, null);
      wasReached = true;
      return new Verdict.Valid(
          new Caller(
              "%s@%s".formatted(claims.getStringClaim(issuer.clientClaim()), issuer.name()),
              issuer.orgs().of(values(claims, issuer.orgs().claim())),
              issuer.scopes().of(values(claims, issuer.scopes().claim())),
              claims.getExpirationTime().toInstant()));
    } catch (BadJOSEException bad) {
      wasReached = true;
      return refuse(token, bad);
    } catch (RateLimitReachedException _) {
      // It names a key that is not among those which were fetched just now, if any were.
      return wasReached ? Flaw.OUTSIDE_SIGNATURE.refuse() : Flaw.unreachable(issuer);
    } catch (KeySourceException _) {
      return Flaw.unreachable(issuer);
    } catch (ParseException | JOSEException _) {
      return Flaw.OUTSIDE_FORM.refuse();
    }
  }

  private static Verdict refuse(String token, BadJOSEException bad) {
    return switch (bad) {
      case ExpiredJWTException _ -> Flaw.expiredOutside(expiry(token));
      case BadJWSException _ -> Flaw.OUTSIDE_SIGNATURE.refuse();
      case BadJWTException _ -> Flaw.OUTSIDE_CLAIMS.refuse();
      default -> Flaw.OUTSIDE_FORM.refuse();
    };
  }

  /** Of a token that was verified. */
  private static Instant expiry(String token) {
    try {
      return JWTParser.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
    } catch (ParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Stream<String> values(JWTClaimsSet claims, String name) {
    return switch (claims.getClaim(name)) {
      case null -> Stream.empty();
      case String words -> Arrays.stream(words.strip().split(" +", -1)).filter(w -> !w.isEmpty());
      case Collection<?> list ->
          list.stream().filter(String.class::isInstance).map(String.class::cast);
      default -> Stream.empty();
    };
  }
}
