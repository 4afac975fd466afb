package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {
  private static final String YOU = "cli:" + System.getProperty("user.name");

  @TempDir private Path data;
  @TempDir private Path elsewhere;
  private Session local;

  @BeforeEach
  void open() {
    local = new Session(data);
  }

  @Test
  void audit_ofAJob_tellsWhoChangedWhatByWhichJob() {
    Session.Ran applied = apply("x,y,90\na1001,French,\n");
    String job = applied.out().replaceFirst("(?s).*Job (\\S+):.*", "$1");

    Session.Ran ran = local.run("audit", "--agent", "x", "--agent", "a1001", "--client", YOU);

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            "2026-11-02T12:00:00Z  demo  %s  x y: added at 90  job %s\n".formatted(YOU, job));
  }

  @Test
  void audit_ofTheSample_saysThatNobodyAskedForIt() {
    Session.Ran ran = new Session(data).run("get", "--agent", "x");
    assertThat(ran.exit()).isZero();

    assertThat(local.run("audit", "--kind", "catalogue").out())
        .startsWith("2026-11-02T12:00:00Z  demo  skillway:demo  loaded ")
        .contains(" agents (a1001, a1002, a1003, …), ");
    assertThat(local.run("audit", "--agent", "a1001").out())
        .contains("  a1001 lang-french: added at 5\n");
  }

  @Test
  void audit_ofALoad_tellsWhoLoadedWhat() {
    String file =
        file(
            "north.json",
            "{\"agents\":[{\"id\":\"n1\",\"name\":\"Nia\"}],\"skills\":"
                + "[{\"id\":\"tv\",\"name\":\"TV\",\"scale\":{\"min\":0,\"max\":9}}]}");
    assertThat(local.run("directory", "load", file, "--org", "north").exit()).isZero();

    assertThat(local.run("audit", "--org", "north").out())
        .isEqualTo(
            "2026-11-02T12:00:00Z  north  %s  loaded 1 agent (n1), 1 skill (tv)\n".formatted(YOU));
  }

  @Test
  void audit_withoutALimit_showsSomeToAPersonAndAllToAProgram() {
    local.run("get");

    Session.Ran text = local.run("audit");
    assertThat(text.out()).hasLineCount(50);
    assertThat(text.err()).contains("There are more", "--limit");
    String all = local.run("audit", "-o", "csv").out();
    assertThat(all.lines().count()).isGreaterThan(1_000);
    assertThat(local.run("audit", "-o", "ndjson").out().lines().count())
        .isEqualTo(all.lines().count() - 1);
    assertThat(local.run("audit", "--limit", "1200", "-o", "csv").out()).hasLineCount(1_201);
  }

  @Test
  void audit_ofNothing_saysSo() {
    assertThat(local.run("audit").out()).isEqualTo("Nothing of the kind.\n");
    assertThat(local.run("audit", "--verify").out()).isEqualTo("The audit has no entry yet.\n");
    assertThat(local.run("audit", "-o", "json").out())
        .isEqualToIgnoringWhitespace("{\"entries\":[]}");
  }

  @Test
  void audit_thatIsAskedForWrongly_saysHow() {
    Session.Ran time = local.run("audit", "--since", "yesterday");
    assertThat(time.exit()).isEqualTo(Exit.USAGE);
    assertThat(time.err()).contains("--since", "'yesterday' is no time", "2h, 7d");
    assertThat(local.run("audit", "--kind", "change").err())
        .contains("'change' is no kind of entry");
    Session.Ran org = local.run("audit", "--org", "nowhere");
    assertThat(org.exit()).isEqualTo(Exit.ERROR);
    assertThat(org.err()).contains("org-unknown", "'nowhere'");
  }

  @Test
  void audit_since_leavesOutWhatWasBefore() {
    apply("x,y,90\n");

    assertThat(local.run("audit", "--agent", "x", "--since", "1s").out()).contains("x y: added");
    assertThat(local.run("audit", "--agent", "x", "--until", "1s").out()).contains("Nothing");
    assertThat(local.run("audit", "--agent", "x", "--since", "2026-11-03").out())
        .contains("Nothing");
  }

  @Test
  void verify_ofWhatWasWritten_tellsTheNewestHash() {
    apply("x,y,90\n");

    Session.Ran ran = local.run("audit", "--verify");

    assertThat(ran.exit()).isZero();
    String csv = local.run("audit", "--agent", "x", "-o", "csv").out();
    String hash = csv.strip().replaceFirst("(?s).*,([0-9a-f]{64}),[0-9a-f]{64}$", "$1");
    assertThat(ran.out()).contains("The audit holds: 3 entries", "has the hash " + hash);
  }

  @Test
  void verify_ofHistoryThatWasTouched_tellsWhichEntryAndEndsWithAnError() {
    apply("x,y,90\n");
    try (Store store = Store.open(data)) {
      store.write(
          handle ->
              handle.execute(
                  "UPDATE agent_history SET changes = replace(changes, '90', '91')"
                      + " WHERE key = (SELECT max(key) FROM agent_history)"));
    }

    Session.Ran ran = local.run("audit", "--verify");

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains(
            "The audit does not hold: the changes of this entry are not those that were written.",
            "made 2026-11-02T12:00:00Z, with the hash ",
            "2 before it hold.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json", "ndjson"})
  void audit_ofAServer_isThatOfItsDataFolder(String layout) throws Exception {
    try (var served = new Served(data)) {
      String file = file("change.csv", "agent,skill,proficiency\nx,y,90\nx,z,\n");
      assertThat(served.run("apply", file).exit()).isEqualTo(Exit.ERROR);
      Session.Ran applied =
          served.run("apply", file("right.csv", "agent,skill,proficiency\nx,y,90\n"));
      assertThat(applied.exit()).isZero();

      String[] command = {"audit", "--org", "demo", "--since", "1h", "-o", layout};
      Session.Ran ran = served.run(command);

      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).contains("tests");
      assertThat(ran).isEqualTo(local.run(command));
    }
  }

  @Test
  void verify_ofAServer_isRefused() throws Exception {
    try (var served = new Served(data)) {
      Session.Ran ran = served.run("audit", "--verify");

      assertThat(ran.exit()).isEqualTo(Exit.USAGE);
      assertThat(ran.err()).contains("run it on the server's machine");
      assertThat(served.run("audit", "--org", "other").err()).contains("org-unknown");
    }
  }

  private Session.Ran apply(String rows) {
    return local.run("apply", file("change.csv", "agent,skill,proficiency\n" + rows));
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(elsewhere.resolve(name), text).toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
