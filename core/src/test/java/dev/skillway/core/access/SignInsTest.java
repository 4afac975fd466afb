package dev.skillway.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import dev.skillway.core.audit.Author;
import dev.skillway.core.store.Store;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsTest {
  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";

  @TempDir private Path folder;
  private final HandClock clock = new HandClock(TestStore.NOON);
  private Store store;
  private Clients clients;
  private SignIns signIns;
  private Clients.Made crm;

  @BeforeEach
  void open() {
    store = Store.open(folder);
    clients = new Clients(store, clock, new SecureRandom());
    signIns = new SignIns(store, clock, new SecureRandom());
    crm =
        clients.add(
            "Night shift",
            List.of("demo"),
            List.of("admin"),
            Author.of("tests"),
            Clients.Companion.NONE);
  }

  @AfterEach
  void close() {
    signIns.close();
    store.close();
  }

  @Test
  void signIn_withTheSecret_isGranted() throws Exception {
    assertThat(crm.client().id()).matches("night-shift-[a-z2-9]{8}");
    assertThat(crm.secret()).matches("skw_[\\w-]{43}");
    assertThat(signIn(crm.secret())).isEqualTo(new SignIn.Granted(crm.client()));
    assertThat(signIn(crm.secret())).isEqualTo(new SignIn.Granted(crm.client()));
  }

  @Test
  void signIn_withAnother_isDeniedAndDoesNotTellWhy() throws Exception {
    assertThat(signIn(crm.secret() + "x")).isEqualTo(new SignIn.Denied());
    assertThat(signIns.signIn("nobody", crm.secret(), HERE)).isEqualTo(new SignIn.Denied());
    assertThat(signIn("")).isEqualTo(new SignIn.Denied());
  }

  @Test
  void signIn_ofARevokedClient_isDeniedAtOnce() throws Exception {
    assertThat(signIn(crm.secret())).isInstanceOf(SignIn.Granted.class);
    clients.revoke(crm.client().id(), Author.of("tests"));
    assertThat(signIn(crm.secret())).isEqualTo(new SignIn.Denied());
  }

  @Test
  void signIn_withManyWrongSecrets_isSlowedUntilTheMinuteIsOver() throws Exception {
    for (int i = 0; i < SignIns.WRONG_PER_CLIENT; i++) {
      assertThat(signIn("wrong " + i)).isEqualTo(new SignIn.Denied());
    }

    clock.move(Duration.ofSeconds(30));
    assertThat(signIn("wrong")).isEqualTo(new SignIn.Slowed(Duration.ofSeconds(30)));
    assertThat(signIns.signIn(crm.client().id(), "wrong", ELSEWHERE))
        .isInstanceOf(SignIn.Slowed.class);

    clock.move(Duration.ofSeconds(30));
    assertThat(signIn(crm.secret())).isInstanceOf(SignIn.Granted.class);
  }

  @Test
  void signIn_whileAnotherTriesWrongSecrets_isGrantedToWhoDidBefore() throws Exception {
    assertThat(signIn(crm.secret())).isInstanceOf(SignIn.Granted.class);
    for (int i = 0; i < 3 * SignIns.WRONG_PER_CLIENT; i++) {
      signIns.signIn(crm.client().id(), "wrong " + i, ELSEWHERE);
    }

    assertThat(signIn("wrong")).isInstanceOf(SignIn.Slowed.class);
    assertThat(signIn(crm.secret())).isInstanceOf(SignIn.Granted.class);
  }

  @Test
  void signIn_asManyClientsFromOneAddress_isSlowed() throws Exception {
    for (int i = 0; i < SignIns.WRONG_PER_ADDRESS; i++) {
      assertThat(signIns.signIn("client" + i, "wrong", ELSEWHERE)).isEqualTo(new SignIn.Denied());
    }

    assertThat(signIns.signIn("another", "wrong", ELSEWHERE)).isInstanceOf(SignIn.Slowed.class);
    assertThat(signIn(crm.secret())).isInstanceOf(SignIn.Granted.class);
  }

  @Test
  void signIn_asWhatNoClientIsCalled_isDeniedAndCountsForNobody() throws Exception {
    for (int i = 0; i < 20_000; i++) {
      assertThat(signIns.signIn("Client " + i, "wrong", ELSEWHERE)).isEqualTo(new SignIn.Denied());
    }

    assertThat(signIns.signIn("nobody", "wrong", ELSEWHERE)).isEqualTo(new SignIn.Denied());
    assertThat(signIn(crm.secret())).isInstanceOf(SignIn.Granted.class);
  }

  @Test
  void signIn_asManyClientsOfOneSlowedAddress_slowsNobodyElse() throws Exception {
    for (int i = 0; i < 15_000; i++) {
      signIns.signIn("client" + i, "wrong", ELSEWHERE);
    }

    assertThat(signIns.signIn("another", "wrong", HERE)).isEqualTo(new SignIn.Denied());
    assertThat(signIn(crm.secret())).isInstanceOf(SignIn.Granted.class);
  }

  @Test
  void signIn_oftenWithTheSecret_isNeverSlowed() throws Exception {
    for (int i = 0; i < 3 * SignIns.WRONG_PER_ADDRESS; i++) {
      assertThat(signIn(crm.secret())).isInstanceOf(SignIn.Granted.class);
    }
  }

  @Test
  void secret_isNotInTheStore() {
    String hash = store.read(handle -> ClientTable.hash(handle, crm.client().id())).orElseThrow();

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(crm.secret());
    assertThat(crm.toString()).doesNotContain(crm.secret());
    assertThat(SecretHash.matches(hash, crm.secret())).isTrue();
    assertThat(SecretHash.of(crm.secret(), new SecureRandom())).isNotEqualTo(hash);
  }

  private SignIn signIn(String secret) throws InterruptedException {
    return signIns.signIn(crm.client().id(), secret, HERE);
  }
}
