package dev.skillway.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the file, and what is told of what may not. */
class SettingsFileTest {
  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void atHome() {
    home = new Home(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"server: https://evil.example", "token: ${LOGNAME}"})
  void server_orTokenOfAFileThatWasOnlyFound_doNotCount(String text) {
    var environment = Map.of("LOGNAME", "x");
    assertThat(new Home(folder).file(text).told(environment))
        .singleElement()
        .asString()
        .startsWith("setting-invalid at skillway.yaml line 1")
        .contains("only found in this folder. Name the file: --config skillway.yaml");

    assertThat(new Home(folder).settings(environment, Map.of("--config", "skillway.yaml")))
        .isNotNull();
  }

  @Test
  void mapping_thatIsEmpty_isNotAsIfItWereLeftOut() {
    assertThat(
            new Home(folder)
                .file(
                    """
                    issuer:
                      name: x
                      jwks: https://login.example/keys
                      audience: y
                      scopes: {}
                    """)
                .told())
        .singleElement()
        .asString()
        .contains("issuer.scopes is empty");
  }

  @Test
  void file_thatIsNowhere_leavesAllAsItIs() {
    Settings settings = home.settings();

    assertThat(settings.listing().file()).isEmpty();
    assertThat(settings.shown()).isEmpty();
  }

  @Test
  void file_isTheFirstThatIsThere() {
    home.write("data/skillway.yaml", "org: of-data");
    assertThat(home.settings().client().org()).isEqualTo("of-data");

    home.file("org: of-folder");
    assertThat(home.settings().client().org()).isEqualTo("of-folder");

    home.write("a.yaml", "org: of-variable").write("b.yaml", "org: of-flag");
    var environment = Map.of("SKILLWAY_CONFIG", "a.yaml");
    assertThat(home.settings(environment, Map.of()).client().org()).isEqualTo("of-variable");
    assertThat(home.settings(environment, Map.of("--config", "b.yaml")).client().org())
        .isEqualTo("of-flag");
  }

  @Test
  void file_inTheDataFolder_isTheOneThatIsNamed() {
    home.write("other/skillway.yaml", "org: of-other");
    var environment = Map.of("SKILLWAY_DATA", folder.resolve("other").toString());

    assertThat(home.settings(environment, Map.of()).client().org()).isEqualTo("of-other");
  }

  @Test
  void file_thatIsNamedAndMissing_isAnError() {
    assertThat(home.told(Map.of("SKILLWAY_CONFIG", "gone.yaml")))
        .containsExactly(
            "settings-unreadable at gone.yaml: The settings file gone.yaml is not there."
                + " Check --config and SKILLWAY_CONFIG.");
  }

  @Test
  void file_thatIsAFolder_isAnError() throws Exception {
    Files.createDirectory(folder.resolve("skillway.yaml"));

    assertThat(home.told()).singleElement().asString().contains("skillway.yaml cannot be read");
  }

  @Test
  void file_thatIsTooLarge_isAnError() {
    home.file("# " + "x".repeat(1 << 20));

    assertThat(home.told()).singleElement().asString().contains("is larger than 1 MiB");
  }

  @Test
  void file_thatIsNotUtf8_isAnError() throws Exception {
    Files.write(
        folder.resolve("skillway.yaml"), "org: Zürich".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(home.told()).singleElement().asString().contains("is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "---\n", "limits:\n  # requestsPerMinute: 5\norgs:\n"})
  void file_thatSaysNothing_leavesAllAsItIs(String text) {
    assertThat(home.file(text).settings().shown()).isEmpty();
  }

  @Test
  void file_withAByteOrderMark_isRead() {
    assertThat(home.file("\uFEFForg: north").settings().client().org()).isEqualTo("north");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org: [          | line 2 column 1 | no YAML here
          org: a: b       | line 1 column 7 | mapping values are not allowed
          org: *hunter2   | line 1 column 6 | found undefined alias. Mend
          org: !h!unter2 x| line 1 column 6 | undefined tag handle. Mend
          [org, north]    | line 1 column 1 | is no mapping. Write settings as KEY: VALUE
          north           | line 1 column 1 | is no mapping
          """)
  void text_thatIsNoMapping_isToldWithItsPlace(String text, String place, String what) {
    assertThat(home.file(text + "\n").told())
        .singleElement()
        .asString()
        .startsWith("settings-unreadable at skillway.yaml " + place)
        .contains(what)
        .doesNotContain("unter2");
  }

  @Test
  void documents_thatAreTwo_areRefused() {
    assertThat(home.file("org: a\n---\norg: b\n").told())
        .singleElement()
        .asString()
        .contains("settings-unreadable", "expected a single document");
  }

  @Test
  void key_thatStandsTwice_isToldAtTheSecond() {
    assertThat(home.file("serve:\n  port: 1\n  port: 2\n").told())
        .containsExactly(
            "setting-invalid at skillway.yaml line 3 column 3: serve.port stands here again, first"
                + " at skillway.yaml line 2 column 3. Leave one out.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limits: {requestPerMinute: 5}  | Write 'limits.requestsPerMinute'
          requestsPerMinute: 5           | Write 'limits.requestsPerMinute', as requestsPerMinute below limits:.
          serve: {requestsPerMinute: 5}  | Write 'limits.requestsPerMinute'
          limit: {}                      | Write 'limits'
          Limits: {}                     | Write 'limits'
          serve: {behind-proxy: true}    | Write 'serve.behindProxy'
          limits.requestsPerMinute: 5    | Write 'limits.requestsPerMinute', as requestsPerMinute below limits:.
          limits: {colour: 5}            | Below limits there are requestsPerMinute, tokensPerMinute.
          colour: red                    | There are server, token, org, serve, tls, tokens, limits
          data: /srv                     | Give the data folder with --data or SKILLWAY_DATA
          orgs: {north: {platfrom: x}}   | Write 'orgs.north.platform'
          """)
  void key_thatIsNone_isToldWithTheNearest(String text, String told) {
    assertThat(home.file(text).told())
        .singleElement()
        .asString()
        .startsWith("setting-unknown at skillway.yaml line 1 column ")
        .contains("is no setting. " + told);
  }

  @Test
  void key_thatIsUnknown_isPointedAt() {
    assertThat(home.file("org: north\nserve:\n  prot: 1\n").told())
        .containsExactly(
            "setting-unknown at skillway.yaml line 3 column 3: serve.prot is no setting."
                + " Write 'serve.port', as port below serve:.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          limits: {requestsPerMinute: "6000"} | limits.requestsPerMinute is text here; it takes a whole number from 1 to 10,000,000. Write 6000 without quotes.
          limits: {requestsPerMinute: 0}      | limits.requestsPerMinute is '0'; it takes a whole number from 1 to 10,000,000.
          limits: {requestsPerMinute: 6e3}    | is '6e3'; it takes a whole number
          limits: {requestsPerMinute: [5]}    | limits.requestsPerMinute is a list; it takes
          limits: {requestsPerMinute: {}}     | limits.requestsPerMinute is a mapping; it takes
          limits: {requestsPerMinute: }       | limits.requestsPerMinute has no value; it takes
          limits: {requestsPerMinute: !x 5}   | has a tag
          limits: 5                           | limits holds settings: write requestsPerMinute, tokensPerMinute below it.
          serve: {behindProxy: 'true'}        | Write true without quotes.
          tokens: {life: 60}                  | tokens.life is '60'; it takes a duration from 1m to 1d, as 90s
          server: https://me:pw@skills.example| server holds a user or password, which belongs elsewhere; it takes the URL of a server
          orgs: {North: }                     | 'North' cannot name an org
          orgs: {north: {platform: directry}} | orgs.north.platform is 'directry'; it takes directory. Write 'directory'.
          orgs: [north]                       | orgs holds settings
          issuer: {scopes: {a: admins}}       | issuer.scopes.a is 'admins'; it takes a scope of Skillway. Write 'admin'.
          issuer: {orgs: a=b}                 | issuer.orgs is text; it takes a mapping
          [1]: x                              | A key is text
          """)
  void value_thatIsWrong_isToldWithTheRemedy(String text, String told) {
    assertThat(home.file(text).told())
        .anySatisfy(
            one ->
                assertThat(one)
                    .startsWith("setting-invalid at skillway.yaml line 1 column ")
                    .contains(told)
                    .doesNotContain("me:pw"));
  }

  @Test
  void problems_areToldAtOnce() {
    home.file(
        """
        colour: red
        limit:
          requestsPerMinute: 0
        serve:
          port: x
          host: 10.0.0.1
        tls:
          password: plain
        """);

    assertThat(home.problems(Map.of("SKILLWAY_LIMITS", "5")))
        .extracting(problem -> problem.code().word() + " " + problem.position())
        .containsExactly(
            "setting-unknown SKILLWAY_LIMITS",
            "setting-unknown skillway.yaml line 1 column 1",
            "setting-unknown skillway.yaml line 2 column 1",
            "setting-invalid skillway.yaml line 3 column 22",
            "setting-invalid skillway.yaml line 5 column 9",
            "setting-invalid skillway.yaml line 8 column 13");
  }

  @Test
  void anchor_standsForWhatItNames() {
    Settings settings =
        home.file("issuer: {name: &n x, jwks: 'https://y/', audience: *n}").settings();

    assertThat(settings.tokens().issuer().orElseThrow().audience()).isEqualTo("x");
  }

  @Test
  void aliases_thatMultiply_areRefused() {
    var bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 80; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(home.file(bomb.toString()).told())
        .singleElement()
        .asString()
        .startsWith("settings-unreadable")
        .contains("aliases");
  }

  @Test
  void mapping_thatHoldsItself_isRefused() {
    assertThat(home.file("serve: &s\n  serve: *s\n").told())
        .singleElement()
        .asString()
        .contains("serve.serve is no setting");
    assertThat(home.file("limit: &s\n  limits: *s\n").told()).isNotEmpty();
    assertThat(home.file("orgs: &o\n  north: *o\n").told()).isNotEmpty();
  }

  @Test
  void issuer_isSetAsAWhole() {
    assertThat(
            home.file("issuer:\n  clientClaim: azp\n  jwks: https://login.example/keys\n").told())
        .containsExactly(
            "setting-missing at skillway.yaml line 3 column 9: issuer.name is missing: an issuer"
                + " needs name, jwks and audience. Set it, or nothing of issuer.",
            "setting-missing at skillway.yaml line 3 column 9: issuer.audience is missing: an"
                + " issuer needs name, jwks and audience. Set it, or nothing of issuer.");
  }

  @Test
  void settings_areTyped() {
    Settings settings =
        home.file(
                """
                serve: {host: 0.0.0.0, port: 9000, behindProxy: true, address: https://s.example/}
                tls: {file: certs/here.p12}
                tokens: {life: 15m}
                limits: {requestsPerMinute: 600}
                issuer:
                  name: https://login.example
                  jwks: https://login.example/keys
                  audience: skillway
                  orgs: {sales: north, "a.b": south}
                  scopes: {writers: assignments:write}
                guards: {orgPercent: 5}
                orgs:
                  north: {platform: directory}
                  b.c:
                """)
            .settings();

    assertThat(settings.serve().toString())
        .isEqualTo(
            "Serve[host=0.0.0.0, port=9000, behindProxy=true,"
                + " address=Optional[https://s.example]]");
    assertThat(settings.tls().file()).contains(folder.resolve("certs/here.p12").toAbsolutePath());
    assertThat(settings.tokens().life()).hasMinutes(15);
    assertThat(settings.tokens().issuer().orElseThrow().orgs().names())
        .containsExactlyInAnyOrderEntriesOf(Map.of("sales", "north", "a.b", "south"));
    assertThat(settings.guards().orgPercent()).isEqualTo(5);
    assertThat(settings.guards().orgLeast()).isEqualTo(100);
    assertThat(settings.orgs()).containsOnlyKeys("b.c", "north");
    assertThat(settings.shown().keySet())
        .isEqualTo(
            new java.util.LinkedHashSet<>(
                List.of(
                    "serve.host",
                    "serve.port",
                    "serve.behindProxy",
                    "serve.address",
                    "tls.file",
                    "tokens.life",
                    "limits.requestsPerMinute",
                    "issuer.name",
                    "issuer.jwks",
                    "issuer.audience",
                    "issuer.orgs",
                    "issuer.scopes",
                    "guards.orgPercent",
                    "orgs.b.c.platform",
                    "orgs.north.platform")));
  }

  @Test
  void shown_leavesOutWhatIsAsItWouldBe() {
    assertThat(home.file("serve: {port: 8080, host: 10.0.0.1}").settings().shown())
        .isEqualTo(Map.of("serve.host", "10.0.0.1"));
  }
}
