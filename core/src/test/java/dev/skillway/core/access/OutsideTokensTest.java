package dev.skillway.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.skillway.core.TestStore;
import dev.skillway.core.access.OutsideIssuer.Mapping;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of a company's own sign-in, whose keys a real HTTP server publishes. */
class OutsideTokensTest {
  private static final String NAME = "https://login.example/";

  @TempDir private Path folder;
  private final HandClock clock = new HandClock(TestStore.NOON);
  private final ECKey key = key("k1");
  private Store store;
  private HttpServer site;
  private Tokens tokens;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(folder);
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    site.createContext(
        "/keys",
        exchange -> {
          exchange.sendResponseHeaders(200, set.length);
          exchange.getResponseBody().write(set);
          exchange.close();
        });
    site.start();
    tokens = tokens(new Mapping("orgs", Map.of()), new Mapping("scope", Map.of()));
  }

  @AfterEach
  void close() {
    site.stop(0);
    store.close();
  }

  @Test
  void verify_ofItsIssuer_isTheCallerWithItsOrgsAndScopes() throws Exception {
    assertThat(tokens.verify(token(key, _ -> {})))
        .isEqualTo(
            new Verdict.Valid(
                new Caller(
                    "crm@" + NAME,
                    List.of("north", "south"),
                    List.of("assignments:read", "email"),
                    clock.instant().plusSeconds(600))));
  }

  @Test
  void verify_withMappings_isWhatTheClaimsStandFor() throws Exception {
    Tokens mapped =
        tokens(
            new Mapping("groups", Map.of("cn=cc-north", "north")),
            new Mapping("roles", Map.of("skills.write", "assignments:write")));

    Verdict verdict =
        mapped.verify(
            token(
                key,
                claims ->
                    claims
                        .claim("groups", List.of("cn=cc-north", "cn=everybody"))
                        .claim("roles", "skills.write mail.read")));

    Caller caller = ((Verdict.Valid) verdict).caller();
    assertThat(caller.orgs()).containsExactly("north");
    assertThat(caller.scopes()).containsExactly("assignments:write");
  }

  @Test
  void verify_withoutTheClaims_isACallerWhoMayNothing() throws Exception {
    Verdict verdict =
        tokens.verify(token(key, claims -> claims.claim("orgs", null).claim("scope", 7)));

    Caller caller = ((Verdict.Valid) verdict).caller();
    assertThat(caller.orgs()).isEmpty();
    assertThat(caller.scopes()).isEmpty();
  }

  @Test
  void verify_expired_saysWhenAndWhoGivesAnother() throws Exception {
    String token = token(key, _ -> {});
    clock.move(Duration.ofMinutes(12));

    assertThat(((Verdict.Expired) tokens.verify(token)).problem().detail())
        .isEqualTo(
            "The bearer token expired at 2026-11-02T12:10:00Z. Get a new one from that issuer");
  }

  @Test
  void verify_signedByAnotherKey_isRefused() throws Exception {
    assertThat(tokens.verify(token(key("k1"), _ -> {}))).isEqualTo(Flaw.OUTSIDE_SIGNATURE.refuse());
    assertThat(tokens.verify(token(key("k2"), _ -> {}))).isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void verify_forSomebodyElse_isRefused() throws Exception {
    assertThat(tokens.verify(token(key, claims -> claims.audience("payroll"))))
        .isEqualTo(Flaw.OUTSIDE_CLAIMS.refuse());
    assertThat(tokens.verify(token(key, claims -> claims.subject(null))))
        .isEqualTo(Flaw.OUTSIDE_CLAIMS.refuse());
    assertThat(
            tokens.verify(
                token(key, c -> c.notBeforeTime(Date.from(clock.instant().plusSeconds(300))))))
        .isEqualTo(Flaw.OUTSIDE_CLAIMS.refuse());
  }

  @Test
  void verify_ofAnotherIssuer_isNoneOfIts() throws Exception {
    assertThat(tokens.verify(token(key, claims -> claims.issuer("https://evil.example/"))))
        .isEqualTo(Flaw.OTHER_ALGORITHM.refuse());
  }

  @Test
  void verify_signedWithWhatIsPublished_isRefused() throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build();
    var jwt = new SignedJWT(header, claims().build());
    jwt.sign(new MACSigner(key.toPublicJWK().toString()));

    assertThat(tokens.verify(jwt.serialize())).isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void verify_asAnIdToken_isRefusedUnlessItsTypeIsRight() throws Exception {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID("k1")
            .type(new JOSEObjectType("logout+jwt"))
            .build();
    var jwt = new SignedJWT(header, claims().build());
    jwt.sign(new ECDSASigner(key));

    assertThat(tokens.verify(jwt.serialize())).isEqualTo(Flaw.OUTSIDE_FORM.refuse());
  }

  @Test
  void verify_whileTheKeysCannotBeFetched_isNotKnown() throws Exception {
    site.stop(0);

    for (int i = 0; i < 5; i++) {
      assertThat(tokens.verify(token(key, _ -> {}))).isInstanceOf(Verdict.Unknown.class);
    }
    Verdict verdict = tokens.verify(token(key, _ -> {}));

    assertThat(((Verdict.Unknown) verdict).problem().code()).isEqualTo(Code.ISSUER_UNREACHABLE);
    assertThat(tokens.verify(tokens.mint("own", List.of(), List.of(), Duration.ofHours(1))))
        .isInstanceOf(Verdict.Valid.class);
  }

  private Tokens tokens(Mapping orgs, Mapping scopes) {
    URI keys = URI.create("http://127.0.0.1:%d/keys".formatted(site.getAddress().getPort()));
    var issuer = new OutsideIssuer(NAME, keys, "skillway", "sub", orgs, scopes);
    var terms = new TokenTerms(Duration.ofHours(1), Duration.ofDays(30), Optional.of(issuer));
    return new Tokens(store, clock, new SecureRandom(), terms);
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience("skillway")
        .subject("crm")
        .claim("orgs", List.of("north", "south"))
        .claim("scope", "assignments:read email")
        .expirationTime(Date.from(clock.instant().plusSeconds(600)));
  }

  private String token(ECKey by, Consumer<JWTClaimsSet.Builder> change) throws Exception {
    JWTClaimsSet.Builder claims = claims();
    change.accept(claims);
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build(), claims.build());
    jwt.sign(new ECDSASigner(by));
    return jwt.serialize();
  }

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (com.nimbusds.jose.JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
