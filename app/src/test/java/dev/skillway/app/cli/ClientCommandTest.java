package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientTable;
import dev.skillway.core.access.SignIn;
import dev.skillway.core.access.SignIns;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCommandTest {
  private static final Pattern SECRET = Pattern.compile("skw_[\\w-]{43}");

  @TempDir private Path folder;

  @Test
  void add_aClient_printsItsSecretWithWhichItSignsIn() throws Exception {
    Session.Ran ran = session().run("client", "add", "Night shift");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .matches(
            "(?s)id +night-shift-[a-z2-9]{8}\\Rsecret +skw_[\\w-]{43}\\Rorgs +demo\\R"
                + "scopes +assignments:write\\R");
    assertThat(ran.err())
        .contains("Made the org demo", "The secret is shown this once", "-u night-shift-");
    try (Store store = Store.open(folder);
        var signIns = new SignIns(store, InstantSource.fixed(Session.NOON), new SecureRandom())) {
      Client client = store.read(ClientTable::list).getFirst();
      assertThat(signIns.signIn(client.id(), secret(ran), "here"))
          .isEqualTo(new SignIn.Granted(client));
      assertThat(client.name()).isEqualTo("Night shift");
    }
  }

  @Test
  void add_forSeveralOrgsAndScopes_isGoodForThese() {
    try (Store store = Store.open(folder)) {
      store.write(handle -> Orgs.add(handle, "north"));
      store.write(handle -> Orgs.add(handle, "south"));
    }

    Session.Ran ran =
        session()
            .run(
                "client", "add", "crm", "--org", "north", "--org", "south", "--scope", "admin",
                "--scope", "fax", "-o", "json");

    assertThat(ran.out())
        .containsPattern("(?s)\"orgs\":\\[\\s*\"north\",\\s*\"south\"\\s*]")
        .containsPattern("(?s)\"scopes\":\\[\\s*\"admin\",\\s*\"fax\"\\s*]")
        .containsPattern(SECRET);
    assertThat(ran.err()).contains("The scope 'fax' grants nothing");
  }

  @Test
  void add_forAnOrgThatIsNotThere_isRefused() {
    Session.Ran ran = session().run("client", "add", "crm", "--org", "nort");

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.err()).contains("org-unknown", "nort");
    assertThat(session().run("client", "list").out()).contains("No clients yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\tb"})
  void add_withWhatIsNoName_isWrongUsage(String name) {
    assertThat(session().run("client", "add", name).exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void list_showsAllWithoutSecrets() {
    Session.Ran crm = session().run("client", "add", "crm");
    Session.Ran erp = session().run("client", "add", "erp", "--scope", "assignments:read");

    for (String layout : List.of("text", "json", "csv")) {
      assertThat(session().run("client", "list", "-o", layout).out())
          .contains("crm-", "erp-", "assignments:read")
          .doesNotContain(secret(crm), secret(erp), "argon2");
    }
  }

  @Test
  void revoke_aClient_keepsItFromSigningIn() throws Exception {
    Session.Ran added = session().run("client", "add", "crm");
    String id = added.out().lines().findFirst().orElseThrow().replaceFirst("^id +", "");

    Session.Ran revoked = session().run("client", "revoke", id);

    assertThat(revoked.out())
        .isEqualTo("Revoked %s. Its tokens hold no more within a minute.%n".formatted(id));
    assertThat(session().run("client", "list").out()).contains("revoked 2026-11-02T12:00:00Z");
    try (Store store = Store.open(folder);
        var signIns = new SignIns(store, InstantSource.fixed(Session.NOON), new SecureRandom())) {
      assertThat(signIns.signIn(id, secret(added), "here")).isEqualTo(new SignIn.Denied());
    }
  }

  @Test
  void revoke_byItsName_isToldTheId() {
    session().run("client", "add", "crm");

    Session.Ran ran = session().run("client", "revoke", "crm");

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.err()).contains("client-unknown", "Perhaps: crm-");
    assertThat(session().run("client", "list").out()).doesNotContain("revoked");
  }

  @Test
  void commands_onAServer_doTheSame() throws Exception {
    try (var served = new Served(folder)) {
      Session.Ran added = served.run("client", "add", "crm", "--scope", "admin");
      String id = added.out().lines().findFirst().orElseThrow().replaceFirst("^id +", "");
      assertThat(added.exit()).isZero();
      assertThat(added.out()).contains("demo").containsPattern(SECRET);
      assertThat(added.err()).contains(served.address() + "/oauth/token");

      Session.Ran listed = served.run("client", "list");
      Session.Ran revoked = served.run("client", "revoke", id);
      Session.Ran nobody = served.run("client", "revoke", "nobody");

      assertThat(listed.out()).contains(id, "since 2026-11-02T12:00:00Z");
      assertThat(revoked.exit()).isZero();
      assertThat(served.run("client", "list").out()).contains("revoked");
      assertThat(nobody.exit()).isEqualTo(Exit.ERROR);
      assertThat(nobody.err()).contains("client-unknown");
      assertThat(served.runAs(served.token("assignments:write"), "client", "list").err())
          .contains("scope-missing");
    }
  }

  private static String secret(Session.Ran ran) {
    Matcher secret = SECRET.matcher(ran.out());
    assertThat(secret.find()).isTrue();
    return secret.group();
  }

  private Session session() {
    return new Session(folder);
  }
}
