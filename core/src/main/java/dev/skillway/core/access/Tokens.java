package dev.skillway.core.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import dev.skillway.core.store.Store;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes and verifies bearer tokens: JWTs signed by HS256 with a key of the store. Several processes
 * on one data folder verify each other's. May be shared among threads.
 */
public final class Tokens {
  /** What a scope looks like: the words of a token's scope are parted by spaces (RFC 6749, 3.3). */
  public static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

  /** A token is good for a day at most, so that keys can be forgotten. */
  public static final Duration LONGEST_LIFE = Duration.ofHours(24);

  private static final int LONGEST = 8 * 1024;

  /** So much may the clock be ahead of the machine that made a token. */
  private static final Duration LEEWAY = Duration.ofSeconds(60);

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final int ID_LENGTH = 16;

  private final InstantSource clock;
  private final RandomGenerator random;
  private final Duration life;
  private final Keys keys;
  private final Revocations revocations;
  private final Optional<OutsideTokens> outside;

  /**
   * @param random one that nobody can predict, as {@link java.security.SecureRandom}
   */
  public Tokens(Store store, InstantSource clock, RandomGenerator random, TokenTerms terms) {
    this.clock = clock;
    this.random = random;
    this.life = terms.life();
    this.keys = new Keys(store, clock, random, terms.keyLife());
    this.revocations = new Revocations(store, clock);
    this.outside = terms.issuer().map(issuer -> new OutsideTokens(issuer, clock));
  }

  /** How long a token is good for, where nobody asks for less. */
  public Duration life() {
    return life;
  }

  /** Throws the keys away: no token that was made before holds any more, within a minute. */
  public void renewKeys() {
    keys.renew();
  }

  /**
   * Makes a token.
   *
   * @param client who will send it
   * @param orgs the names of the orgs that it is good for
   * @param scopes each as {@link #SCOPE}; those that nobody knows are carried and grant nothing
   * @param life how long it is good for; {@link #LONGEST_LIFE} at most
   * @throws dev.skillway.core.store.StoreFailure when the key cannot be read, or the first be made
   */
  public String mint(String client, List<String> orgs, List<String> scopes, Duration life) {
    if (!scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())) {
      throw new IllegalArgumentException("no scopes: " + scopes);
    }
    if (life.compareTo(LONGEST_LIFE) > 0 || !life.isPositive()) {
      throw new IllegalArgumentException("a token for " + life);
    }
    Keyring keyring = keys.toSign();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var caller = new Caller(client, orgs, scopes, now.plus(life));
    var claims =
        new Claims(keyring.issuer(), keyring.issuer(), now, null, caller, word(random, ID_LENGTH));
    return sign(keyring.newest(), claims);
  }

  /**
   * What a token is worth now. The store is read now and then.
   *
   * @param token as it was sent, without {@code Bearer}
   */
  public Verdict verify(String token) {
    if (token.length() > LONGEST) {
      return Flaw.TOO_LONG.refuse();
    }
    JWSObject jws;
    try {
      jws = JWSObject.parse(token);
    } catch (ParseException | RuntimeException _) {
      // A header such as null is parsed into an exception that the library does not declare.
      return Unsigned.flaw(token).refuse();
    }
    Optional<OutsideTokens> issuer = outside.filter(one -> one.isOf(issuer(jws)));
    return issuer.isPresent() ? issuer.get().verify(token) : verify(jws);
  }

  private Verdict verify(JWSObject jws) {
    if (!jws.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)) {
      return Flaw.OTHER_ALGORITHM.refuse();
    }
    @Nullable String id = jws.getHeader().getKeyID();
    Optional<Keyring> keyring = id == null ? Optional.empty() : keys.with(id);
    if (id == null || keyring.isEmpty()) {
      return Flaw.KEY_UNKNOWN.refuse();
    }
    if (!isSigned(jws, keyring.get().find(id).orElseThrow())) {
      return Flaw.SIGNATURE_WRONG.refuse();
    }
    return TYPE.equals(jws.getHeader().getType())
        ? judge(jws, keyring.get().issuer())
        : Flaw.NO_ACCESS_TOKEN.refuse();
  }

  private Verdict judge(JWSObject jws, String issuer) {
    Optional<Claims> read = Claims.read(jws.getPayload().toJSONObject());
    if (read.isEmpty()) {
      return Flaw.CLAIM_MISSING.refuse();
    }
    Claims claims = read.get();
    if (!claims.issuer().equals(issuer)) {
      return Flaw.OTHER_ISSUER.refuse();
    }
    if (!claims.audience().equals(issuer)) {
      return Flaw.OTHER_AUDIENCE.refuse();
    }
    Instant now = clock.instant();
    if (!now.isBefore(claims.caller().expiresAt())) {
      return Flaw.expired(claims.caller().expiresAt());
    }
    Instant soon = now.plus(LEEWAY);
    boolean early = claims.notBefore() != null && claims.notBefore().isAfter(soon);
    if (early || claims.issuedAt().isAfter(soon)) {
      return Flaw.NOT_YET_VALID.refuse();
    }
    return revocations.has(claims.caller().client())
        ? Flaw.REVOKED.refuse()
        : new Verdict.Valid(claims.caller());
  }

  /** Who a token says has made it; not verified. */
  private static @Nullable String issuer(JWSObject jws) {
    Map<String, Object> claims = jws.getPayload().toJSONObject();
    return claims != null && claims.get("iss") instanceof String name ? name : null;
  }

  private static String sign(SigningKey key, Claims claims) {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).keyID(key.id()).build();
    var jws = new JWSObject(header, new Payload(claims.written()));
    try {
      jws.sign(key.signer());
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return jws.serialize();
  }

  /** In a time that does not depend on how much of the signature is right. */
  private static boolean isSigned(JWSObject jws, SigningKey key) {
    try {
      return jws.verify(key.verifier());
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A word that cannot be guessed. */
  static String word(RandomGenerator random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}
