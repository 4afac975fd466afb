package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings as commands show and use them. */
class SettingsCommandTest {
  @TempDir private Path folder;
  private Session session;

  @BeforeEach
  void onADataFolder() throws IOException {
    session = new Session(folder.resolve("data"));
    Files.createDirectory(session.folder());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(session.folder().resolve("skillway.yaml"), text);
  }

  private Session.Ran run(Map<String, String> environment, String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--data";
    all[args.length + 1] = session.folder().toString();
    return Session.run(environment, "", all);
  }

  @Test
  void settings_withoutAFile_areTheDefaults() {
    Session.Ran ran = run(Map.of(), "settings");

    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(ran.out())
        .contains("There is no settings file")
        .containsPattern("(?m)^limits.requestsPerMinute +6000 +default$")
        .containsPattern("(?m)^token +- +default$");
  }

  @Test
  void settings_showValuesWithTheirSources_andNoSecrets() throws IOException {
    Path file = file("org: north\nserve:\n  port: 9000\n  host: 10.0.0.1\ntoken: ${T}\n");
    var environment = Map.of("SKILLWAY_SERVE_PORT", "9001", "T", "hunter2");

    Session.Ran text = run(environment, "settings", "--host", "10.0.0.2");
    Session.Ran json = run(environment, "settings", "-o", "json");
    Session.Ran csv = run(environment, "settings", "-o", "csv");

    assertThat(text.out())
        .startsWith("Settings of " + file)
        .containsPattern("(?m)^org +north +\\S+skillway.yaml:1$")
        .containsPattern("(?m)^serve.port +9001 +SKILLWAY_SERVE_PORT$")
        .containsPattern("(?m)^serve.host +10.0.0.2 +--host$")
        .containsPattern("(?m)^token +\\*\\*\\* +\\S+skillway.yaml:5$");
    assertThat(json.out())
        .contains("\"file\":\"" + file, "\"setting\":\"org\",\"value\":\"north\"");
    assertThat(csv.out()).startsWith("setting,value,source").contains("org,north,");
    assertThat(text.out() + json.out() + csv.out() + text.err()).doesNotContain("hunter2");
  }

  @Test
  void command_withWrongSettings_isRefusedWithAllThatIsWrong() throws IOException {
    file("serve: {prot: 1}\nlimits: {requestsPerMinute: 0}\n");

    Session.Ran ran = run(Map.of(), "get");

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("error setting-unknown at ", "skillway.yaml line 1 column 9", "'serve.port'")
        .contains("error setting-invalid at ", "skillway.yaml line 2 column 29");
    assertThat(session.folder().resolve("skillway.db")).doesNotExist();
  }

  @Test
  void flag_thatIsWrong_isWrongUsage() {
    Session.Ran ran = run(Map.of(), "serve", "--port", "80a");

    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--port is '80a'; it takes a whole number from 0 to 65,535");
  }

  @Test
  void org_ofTheFile_isTheOneThatCommandsWorkIn_andIsMade() throws IOException {
    file("org: north\norgs:\n  north:\n  demo:\n");

    Session.Ran first = run(Map.of(), "get");

    assertThat(first.exit()).isEqualTo(Exit.DONE);
    assertThat(first.err())
        .contains("Made the org north, which the settings name.")
        .contains("Made the org demo, a sample contact centre.");
    assertThat(first.out()).contains("No assignments.");
    assertThat(run(Map.of(), "get").err()).isEmpty();
    assertThat(run(Map.of(), "get", "--org", "demo").out()).contains("Billing");
    assertThat(run(Map.of("SKILLWAY_ORG", "east"), "get").err()).contains("no org 'east'");
  }

  @Test
  void data_ofTheEnvironment_isTheFolder() throws IOException {
    Path other = folder.resolve("other");

    Session.Ran ran = Session.run(Map.of("SKILLWAY_DATA", other.toString()), "", "get");

    assertThat(ran.err()).contains("Data is kept in " + other);
  }

  @Test
  void guards_ofTheFile_speak() throws IOException {
    String held = run(Map.of(), "get", "--skill", "German", "-o", "csv").out();
    String agent = held.lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
    Path changes =
        Files.writeString(
            folder.resolve("a.csv"),
            "agent,skill,proficiency,operation\n%s,German,,remove\n".formatted(agent));
    file("guards:\n  skillPercent: 0\n  skillLeast: 1\n");

    Session.Ran refused = run(Map.of(), "apply", changes.toString());

    assertThat(refused.exit()).isEqualTo(Exit.ERROR);
    assertThat(refused.err()).contains("would-remove", "more than 0 %", "--allow-removals=all");
    assertThat(run(Map.of("SKILLWAY_GUARDS_SKILL_LEAST", "2"), "apply", changes.toString()).exit())
        .isEqualTo(Exit.DONE);
  }

  @Test
  void server_ofTheFile_isTheOneThatCommandsWorkOn() throws IOException, InterruptedException {
    try (var served = new Served(folder.resolve("served"))) {
      Path file =
          Files.writeString(
              folder.resolve("remote.yaml"),
              "server: %s\ntoken: ${MINE}\n".formatted(served.address()));
      var environment = Map.of("MINE", served.token("admin"), "SKILLWAY_CONFIG", file.toString());

      Session.Ran ran = Session.run(environment, "", "get", "--agent", "x");

      assertThat(ran.exit()).isEqualTo(Exit.DONE);
      assertThat(ran.err())
          .contains("Works on %s, as %s:1 says.".formatted(served.address(), file));
      assertThat(Session.run(environment, "", "directory", "dump", "--org", "nobody").err())
          .contains("The server of " + file + ":1 is not used");
    }
  }

  @Test
  void token_ofTheFile_thatIsNone_isToldWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("remote.yaml"), "token: file:t\n");
    Files.writeString(folder.resolve("t"), "my secret words\n");

    Session.Ran ran =
        Session.run(
            Map.of(), "", "get", "--server", "http://127.0.0.1:1", "--config", file.toString());

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.err())
        .contains("token-invalid", "What is in %s:1 is no token".formatted(file))
        .doesNotContain("my secret");
  }

  @Test
  void serve_atAnUnsafeHostOfTheFile_isAWrongSetting() throws IOException {
    file("serve: {host: 0.0.0.0}\n");
    Session.Ran unsafe = run(Map.of(), "serve");
    file("tls: {file: gone.p12}\n");
    Session.Ran gone = run(Map.of(), "serve");

    assertThat(unsafe.exit()).isEqualTo(Exit.ERROR);
    assertThat(unsafe.err()).contains("setting-invalid at ", "0.0.0.0 can be reached");
    assertThat(gone.exit()).isEqualTo(Exit.ERROR);
    assertThat(gone.err())
        .contains("tls.file: There is no file " + session.folder().resolve("gone.p12"));
  }

  @Test
  void why_tellsHowLongRequestsAreKept() throws IOException {
    file("requests: {keep: 12h}\n");

    assertThat(run(Map.of(), "why", "r2").err()).contains("requests are kept for 12 hours");
  }
}
