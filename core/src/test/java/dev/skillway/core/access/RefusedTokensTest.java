package dev.skillway.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import dev.skillway.core.TestStore;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Problem;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTokensTest {
  @TempDir private Path folder;
  private final HandClock clock = new HandClock(TestStore.NOON);
  private Store store;
  private Tokens tokens;
  private String good;
  private Forge forge;

  @BeforeEach
  void mint() {
    store = Store.open(folder);
    tokens = new Tokens(store, clock, new SecureRandom(), TokenTerms.DEFAULT);
    good = tokens.mint("crm", List.of("demo"), List.of("admin"), Duration.ofHours(1));
    forge = Forge.of(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void verify_ofTheForgesOwn_holds() {
    assertThat(tokens.verify(forge.token(_ -> {}))).isInstanceOf(Verdict.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "YOUR_TOKEN",
        "a.b",
        "a.b.c",
        "..",
        "a.b.c.d.e",
        "{}",
        "Bearer eyJ",
        "é.é.é",
        "eyJhbGciOjV9.e30.",
        "W10.e30.x",
        "bnVsbA.e30.x"
      })
  void verify_ofNoJwt_saysSo(String token) {
    assertThat(tokens.verify(token)).isEqualTo(Flaw.NO_JWT.refuse());
  }

  @Test
  void verify_algNone_isRefused() {
    String claims = good.split("\\.", -1)[1];
    String none = Forge.encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + claims + ".";

    assertThat(tokens.verify(none)).isEqualTo(Flaw.NOT_SIGNED.refuse());
    assertThat(tokens.verify(none + "x")).isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void verify_encrypted_isRefused() {
    String header = Forge.encoded("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}");

    assertThat(tokens.verify(header + "..YQ.YQ.YQ")).isEqualTo(Flaw.ENCRYPTED.refuse());
  }

  @Test
  void verify_anotherAlgorithm_isRefused() {
    assertThat(tokens.verify(forge.token(JWSAlgorithm.HS512, "at+jwt", _ -> {})))
        .isEqualTo(Flaw.OTHER_ALGORITHM.refuse());
    String header = Forge.encoded("{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(forge.kid()));
    assertThat(tokens.verify(header + "." + good.split("\\.", -1)[1] + ".YQ"))
        .isEqualTo(Flaw.OTHER_ALGORITHM.refuse());
  }

  @Test
  void verify_noKeyNamed_isRefused() {
    String rest = good.substring(good.indexOf('.'));

    assertThat(tokens.verify(Forge.encoded("{\"alg\":\"HS256\"}") + rest))
        .isEqualTo(Flaw.KEY_UNKNOWN.refuse());
  }

  @Test
  void verify_unknownKey_isRefused() {
    assertThat(tokens.verify(forge.naming("k").token(_ -> {})))
        .isEqualTo(Flaw.KEY_UNKNOWN.refuse());
  }

  @Test
  void verify_foreignKeyUnderOurName_isRefused() {
    assertThat(tokens.verify(forge.by(Forge.FOREIGN_KEY).token(_ -> {})))
        .isEqualTo(Flaw.SIGNATURE_WRONG.refuse());
  }

  @Test
  void verify_tamperedClaims_isRefused() {
    String[] parts = good.split("\\.", -1);
    String more = forge.token(claims -> claims.put("orgs", List.of("demo", "north")));

    assertThat(tokens.verify(parts[0] + "." + more.split("\\.", -1)[1] + "." + parts[2]))
        .isEqualTo(Flaw.SIGNATURE_WRONG.refuse());
  }

  @Test
  void verify_cutOff_isRefused() {
    assertThat(tokens.verify(good.substring(0, good.length() - 5)))
        .isEqualTo(Flaw.SIGNATURE_WRONG.refuse());
    assertThat(tokens.verify(good.substring(0, good.lastIndexOf('.') + 1)))
        .isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void verify_criticalHeaderThatNobodyKnows_isRefused() {
    String header =
        Forge.encoded(
            "{\"alg\":\"HS256\",\"kid\":\"%s\",\"crit\":[\"x\"],\"x\":1}".formatted(forge.kid()));

    assertThat(tokens.verify(header + good.substring(good.indexOf('.'))))
        .isEqualTo(Flaw.SIGNATURE_WRONG.refuse());
  }

  @Test
  void verify_ofAnotherType_isRefused() {
    assertThat(tokens.verify(forge.token(JWSAlgorithm.HS256, "JWT", _ -> {})))
        .isEqualTo(Flaw.NO_ACCESS_TOKEN.refuse());
  }

  @Test
  void verify_anotherIssuer_isRefused() {
    assertThat(verdict(claims -> claims.put("iss", "https://login.example")))
        .isEqualTo(Flaw.OTHER_ISSUER.refuse());
  }

  @Test
  void verify_anotherAudience_isRefused() {
    assertThat(verdict(claims -> claims.put("aud", "urn:skillway:other")))
        .isEqualTo(Flaw.OTHER_AUDIENCE.refuse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "orgs", "scope", "iat", "exp", "jti"})
  void verify_aClaimMissingOrOfAnotherType_isRefused(String claim) {
    assertThat(verdict(claims -> claims.remove(claim))).isEqualTo(Flaw.CLAIM_MISSING.refuse());
    assertThat(verdict(claims -> claims.put(claim, Map.of("x", 1))))
        .isEqualTo(Flaw.CLAIM_MISSING.refuse());
  }

  @Test
  void verify_expired_saysWhenAndTheWayOut() {
    clock.move(Duration.ofHours(1).minusSeconds(1));
    assertThat(tokens.verify(good)).isInstanceOf(Verdict.Valid.class);

    clock.move(Duration.ofSeconds(1));

    assertThat(tokens.verify(good))
        .isEqualTo(
            new Verdict.Expired(
                clock.instant(), ((Verdict.Expired) Flaw.expired(clock.instant())).problem()));
    Problem problem = ((Verdict.Expired) tokens.verify(good)).problem();
    assertThat(problem.code()).isEqualTo(Code.TOKEN_EXPIRED);
    assertThat(problem.detail())
        .isEqualTo(
            "The bearer token expired at 2026-11-02T13:00:00Z."
                + " Make a new one: POST /oauth/token, or skillway token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nbf", "iat"})
  void verify_notYetValid_isRefusedBeyondAMinute(String claim) {
    long noon = TestStore.NOON.getEpochSecond();

    assertThat(verdict(claims -> claims.put(claim, noon + 60))).isInstanceOf(Verdict.Valid.class);
    assertThat(verdict(claims -> claims.put(claim, noon + 61)))
        .isEqualTo(Flaw.NOT_YET_VALID.refuse());
  }

  @Test
  void verify_absurdlyLong_isRefusedUnread() {
    assertThat(tokens.verify(good + "x".repeat(8 * 1024))).isEqualTo(Flaw.TOO_LONG.refuse());
  }

  @ParameterizedTest
  @EnumSource(Flaw.class)
  void refuse_anyFlaw_tellsThePlaceTheCauseAndTheWayOut(Flaw flaw) {
    Problem problem = ((Verdict.Invalid) flaw.refuse()).problem();

    assertThat(problem.code()).isEqualTo(Code.TOKEN_INVALID);
    assertThat(problem.detail())
        .contains("he bearer token")
        .matches(
            ".*\\. (Make a new one: POST /oauth/token, or skillway token"
                + "|Get a new one from that issuer"
                + "|Ask whoever runs Skillway for another\\.)");
    assertThat(problem.received()).isNull();
  }

  private Verdict verdict(Consumer<Map<String, Object>> change) {
    return tokens.verify(forge.token(change));
  }
}
