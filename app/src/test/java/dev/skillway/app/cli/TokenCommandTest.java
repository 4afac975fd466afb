package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.access.Caller;
import dev.skillway.core.access.TokenTerms;
import dev.skillway.core.access.Tokens;
import dev.skillway.core.access.Verdict;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
  @TempDir private Path folder;

  @Test
  void token_withoutOptions_isOneOfAnAdminOfDemoForAnHour() {
    Session.Ran ran = session().run("token");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
    assertThat(caller(ran))
        .isEqualTo(
            new Caller(
                "cli:%s@demo".formatted(System.getProperty("user.name")),
                List.of("demo"),
                List.of("admin"),
                Session.NOON.plus(Duration.ofHours(1))));
  }

  @Test
  void token_withOrgAndScopes_isGoodForThese() {
    try (Store store = Store.open(folder)) {
      store.write(handle -> Orgs.add(handle, "north"));
    }

    Session.Ran ran =
        session()
            .run(
                "token",
                "--org",
                "north",
                "--scope",
                "assignments:read",
                "--scope=user:skill:write");

    assertThat(ran.err()).isEmpty();
    assertThat(caller(ran).orgs()).containsExactly("north");
    assertThat(caller(ran).scopes()).containsExactly("assignments:read", "user:skill:write");
  }

  @Test
  void token_withScopesThatNobodyKnows_carriesThemAndSaysSoAside() {
    Session.Ran ran = session().run("token", "--scope", "assignment:write", "--scope", "telephony");

    assertThat(ran.exit()).isZero();
    assertThat(caller(ran).scopes()).containsExactly("assignment:write", "telephony");
    assertThat(ran.err())
        .contains(
            "The scope 'assignment:write' grants nothing: nobody knows it."
                + " Perhaps: assignments:write",
            "The scope 'telephony' grants nothing: nobody knows it."
                + " There is users:readonly, assignments:read");
  }

  @Test
  void token_withAScopeOfTwoWords_isWrongUsage() {
    Session.Ran ran = session().run("token", "--scope", "admin users:readonly");

    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("'admin users:readonly' is no scope");
  }

  @Test
  void token_ofAnOrgThatIsNotThere_isRefused() {
    Session.Ran ran = session().run("token", "--org", "nort");

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("org-unknown", "nort");
  }

  @Test
  void token_besideAnotherProcess_holdsThere() {
    try (Store store = Store.open(folder)) {
      var tokens = tokens(store);
      assertThat(tokens.verify(session().run("token").out().strip()))
          .isInstanceOf(Verdict.Valid.class);
    }
  }

  private Session session() {
    return new Session(folder);
  }

  private Caller caller(Session.Ran ran) {
    try (Store store = Store.open(folder)) {
      return ((Verdict.Valid) tokens(store).verify(ran.out().strip())).caller();
    }
  }

  private static Tokens tokens(Store store) {
    return new Tokens(
        store, InstantSource.fixed(Session.NOON), new SecureRandom(), TokenTerms.DEFAULT);
  }
}
