package dev.skillway.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skillway.core.TestStore;
import dev.skillway.core.audit.Author;
import dev.skillway.core.store.Store;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;
  private final HandClock clock = new HandClock(TestStore.NOON);
  private Store store;
  private Tokens tokens;

  @BeforeEach
  void open() {
    store = Store.open(folder);
    tokens = tokens(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void verify_ofWhatWasMinted_isTheCaller() {
    String token = tokens.mint("crm", List.of("north", "south"), List.of("admin", "wat"), HOUR);

    assertThat(tokens.verify(token))
        .isEqualTo(
            new Verdict.Valid(
                new Caller(
                    "crm",
                    List.of("north", "south"),
                    List.of("admin", "wat"),
                    TestStore.NOON.plus(HOUR))));
  }

  @Test
  void verify_withoutOrgsAndScopes_isACallerWithout() {
    assertThat(tokens.verify(tokens.mint("crm", List.of(), List.of(), HOUR)))
        .isEqualTo(
            new Verdict.Valid(new Caller("crm", List.of(), List.of(), TestStore.NOON.plus(HOUR))));
  }

  @Test
  void mint_twice_makesAnotherToken() {
    assertThat(token(tokens)).isNotEqualTo(token(tokens));
  }

  @Test
  void mint_aScopeWithASpace_isADefect() {
    assertThatThrownBy(() -> tokens.mint("crm", List.of(), List.of("admin read"), HOUR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void verify_inAnotherProcessOnTheFolder_holds() {
    try (Store other = Store.open(folder)) {
      assertThat(tokens(other).verify(token(tokens))).isInstanceOf(Verdict.Valid.class);
      assertThat(tokens.verify(token(tokens(other)))).isInstanceOf(Verdict.Valid.class);
    }
  }

  @Test
  void mint_firstByManyAtOnce_makesOneKey() throws Exception {
    try (Store other = Store.open(folder);
        var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<String>> mints =
          Stream.of(store, other, store, other)
              .<Callable<String>>map(one -> () -> token(tokens(one)))
              .toList();
      for (var minted : threads.invokeAll(mints)) {
        assertThat(tokens.verify(minted.get())).isInstanceOf(Verdict.Valid.class);
      }
    }

    assertThat(count("signing_key")).isEqualTo(1);
    assertThat(count("instance")).isEqualTo(1);
  }

  @Test
  void verify_beforeTheFirstKey_refusesAndMakesNone() {
    String foreign = new Forge("urn:skillway:x", "k", Forge.FOREIGN_KEY).token(_ -> {});

    assertThat(tokens.verify(foreign)).isEqualTo(Flaw.KEY_UNKNOWN.refuse());
    assertThat(count("signing_key")).isZero();
  }

  @Test
  void verify_afterAnotherProcessAddedAKey_takesOldAndNew() {
    String old = token(tokens);
    assertThat(tokens.verify(old)).isInstanceOf(Verdict.Valid.class);
    store.write(
        handle -> {
          KeyTable.add(handle, new SecureRandom(), clock.instant());
          return true;
        });
    clock.move(Duration.ofSeconds(1));

    String young = token(tokens(store));

    assertThat(young.substring(0, 80)).isNotEqualTo(old.substring(0, 80));
    assertThat(tokens.verify(young)).isInstanceOf(Verdict.Valid.class);
    assertThat(tokens.verify(old)).isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void verify_onceTheKeyIsKnown_readsNoStore() {
    String token = token(tokens);
    assertThat(tokens.verify(token)).isInstanceOf(Verdict.Valid.class);
    store.close();

    assertThat(tokens.verify(token)).isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void verify_manyInventedKeys_asksTheStoreOnce() {
    token(tokens);
    Forge forge = Forge.of(store);
    clock.move(Duration.ofSeconds(1));
    assertThat(tokens.verify(forge.naming("k1").token(_ -> {})))
        .isEqualTo(Flaw.KEY_UNKNOWN.refuse());
    store.close();

    assertThat(tokens.verify(forge.naming("k2").token(_ -> {})))
        .isEqualTo(Flaw.KEY_UNKNOWN.refuse());
  }

  @Test
  void mint_onceTheKeyIsOld_signsWithAnotherAndTakesBoth() {
    String old = token(tokens);
    clock.move(TokenTerms.DEFAULT.keyLife().minus(Duration.ofMinutes(1)));
    String last = token(tokens);
    clock.move(Duration.ofMinutes(1));

    String young = token(tokens);

    assertThat(kid(last)).isEqualTo(kid(old));
    assertThat(kid(young)).isNotEqualTo(kid(old));
    assertThat(tokens.verify(last)).isInstanceOf(Verdict.Valid.class);
    assertThat(tokens.verify(young)).isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void mint_aKeyLifeLater_forgetsKeysThatNoTokenNeeds() {
    for (int i = 0; i < 3; i++) {
      token(tokens);
      clock.move(TokenTerms.DEFAULT.keyLife());
    }

    token(tokens);

    assertThat(count("signing_key")).isEqualTo(2);
  }

  @Test
  void renewKeys_withinAMinute_endsAllTokensInEveryProcess() {
    try (Store other = Store.open(folder)) {
      Tokens elsewhere = tokens(other);
      String token = token(tokens);
      assertThat(elsewhere.verify(token)).isInstanceOf(Verdict.Valid.class);

      tokens.renewKeys();

      clock.move(Duration.ofMinutes(1));
      assertThat(tokens.verify(token)).isEqualTo(Flaw.KEY_UNKNOWN.refuse());
      assertThat(elsewhere.verify(token)).isEqualTo(Flaw.KEY_UNKNOWN.refuse());
      assertThat(elsewhere.verify(token(elsewhere))).isInstanceOf(Verdict.Valid.class);
      assertThat(tokens.verify(token(elsewhere))).isInstanceOf(Verdict.Valid.class);
    }
  }

  @Test
  void renewKeys_beforeTheFirstToken_makesOne() {
    tokens.renewKeys();

    assertThat(tokens.verify(token(tokens))).isInstanceOf(Verdict.Valid.class);
    assertThat(count("instance")).isEqualTo(1);
  }

  @Test
  void verify_ofARevokedClient_holdsNoMoreWithinAMinute() {
    var clients = new Clients(store, clock, new SecureRandom());
    Client crm =
        clients
            .add(
                "crm",
                List.of("demo"),
                List.of("admin"),
                Author.of("tests"),
                Clients.Companion.NONE)
            .client();
    String token = tokens.mint(crm.id(), List.of("demo"), List.of("admin"), HOUR);
    assertThat(tokens.verify(token)).isInstanceOf(Verdict.Valid.class);

    clients.revoke(crm.id(), Author.of("tests"));

    clock.move(Duration.ofMinutes(1));
    assertThat(tokens.verify(token)).isEqualTo(Flaw.REVOKED.refuse());
    assertThat(tokens.verify(token(tokens))).isInstanceOf(Verdict.Valid.class);
  }

  private static String kid(String token) {
    return token.substring(0, token.indexOf('.'));
  }

  private Tokens tokens(Store of) {
    return new Tokens(of, clock, new SecureRandom(), TokenTerms.DEFAULT);
  }

  private static String token(Tokens tokens) {
    return tokens.mint("crm", List.of("demo"), List.of("admin"), HOUR);
  }

  private long count(String table) {
    return store.read(
        handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }
}
