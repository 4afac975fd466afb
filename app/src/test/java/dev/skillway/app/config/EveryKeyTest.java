package dev.skillway.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.app.config.SettingsReader.Reading;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of each key its default, a wrong value, and what goes before what. */
class EveryKeyTest {
  /** What a key is where nobody sets it, three values that are right, and one that is wrong. */
  private record Sample(Optional<String> fallback, List<String> right, String wrong) {}

  private static final Map<String, Sample> SAMPLES = new HashMap<>();

  static {
    String url = "https://skills.example/";
    unset("server", "nowhere", url + "a", url + "b", url + "c");
    unset("token", "''", "${A}", "${B}", "${C}");
    set("org", "demo", "''", "north", "south", "east");
    unset("data", "''", "/a", "/b", "/c");
    set("serve.host", "127.0.0.1", "[a]", "10.0.0.1", "10.0.0.2", "10.0.0.3");
    set("serve.port", "8080", "65536", "1", "2", "3");
    set("serve.behindProxy", "false", "yes", "true", "false", "true");
    unset("serve.address", "skills.example", url + "a", url + "b", url + "c");
    unset("tls.file", "''", "/a.p12", "/b.p12", "/c.p12");
    unset("tls.password", "plain", "${A}", "${B}", "${C}");
    set("tokens.life", "1h", "25h", "1m", "2h", "24h");
    set("tokens.keyLife", "30d", "23h", "1d", "90d", "PT48H");
    set("limits.requestsPerMinute", "6000", "0", "1", "10000000", "600");
    set("limits.tokensPerMinute", "60", "10000001", "1", "10000000", "600");
    unset("issuer.name", "''", "a", "b", "c");
    unset("issuer.jwks", "http://login.example/keys", url + "a", url + "b", "http://127.0.0.1/k");
    unset("issuer.audience", "{}", "a", "b", "c");
    set("issuer.clientClaim", "sub", "[]", "azp", "client_id", "appid");
    set("issuer.orgsClaim", "orgs", "''", "groups", "teams", "tenants");
    unset("issuer.orgs", "north", "{a: north}", "{a: south}", "{a: east}");
    set("issuer.scopesClaim", "scope", "''", "scp", "roles", "groups");
    unset("issuer.scopes", "{a: admins}", "{a: admin}", "{b: admin}", "{c: admin}");
    set("guards.orgPercent", "20", "101", "0", "100", "50");
    set("guards.orgLeast", "100", "0", "1", "2", "3");
    set("guards.skillPercent", "50", "20%", "0", "100", "20");
    set("guards.skillLeast", "20", "-1", "1", "2", "3");
    set("audit.keep", "400d", "23h", "1d", "30d", "2000d");
    set("requests.keep", "30d", "59m", "1h", "90d", "P7D");
    set("orgs.NAME.platform", "directory", "directry", "directory", "directory", "directory");
  }

  private static final Map<String, String> LETTERS =
      Map.of("A", "secret-a", "B", "secret-b", "C", "secret-c");

  /** With these the file is named: some keys do not count in one that was only found. */
  private static final Map<String, String> NAMED = named(LETTERS);

  private static Map<String, String> named(Map<String, String> environment) {
    var named = new HashMap<>(environment);
    named.put("SKILLWAY_CONFIG", "skillway.yaml");
    return Map.copyOf(named);
  }

  @TempDir private Path folder;

  private static void set(String key, String fallback, String wrong, String... right) {
    SAMPLES.put(key, new Sample(Optional.of(fallback), List.of(right), wrong));
  }

  private static void unset(String key, String wrong, String... right) {
    SAMPLES.put(key, new Sample(Optional.empty(), List.of(right), wrong));
  }

  static List<Key<?>> keys() {
    return Keys.ALL;
  }

  static List<Key<?>> keysWithAVariable() {
    return Keys.ALL.stream().filter(key -> key.variable().isPresent()).toList();
  }

  static List<Key<?>> keysWithAFlag() {
    return Keys.ALL.stream().filter(key -> key.places().flag().isPresent()).toList();
  }

  private static Sample sample(Key<?> key) {
    return Objects.requireNonNull(SAMPLES.get(key.name()), key.name());
  }

  @Test
  void keys_haveASampleEach() {
    assertThat(SAMPLES).containsOnlyKeys(Keys.ALL.stream().map(Key::name).toList());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void default_isWhatTheReferenceSays(Key<?> key) {
    assertThat(key.fallback().map(_ -> key.told())).isEqualTo(sample(key).fallback());
    if (!key.equals(Keys.ORG_PLATFORM)) {
      Listed listed = listed(new Home(folder).settings(), key);
      assertThat(listed.value())
          .isEqualTo(
              key.equals(Keys.DATA)
                  ? Optional.of(folder.resolve("data").toString())
                  : sample(key).fallback());
      assertThat(listed.source()).isEqualTo(new Source.Default());
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void wrongValue_isRefusedByTheNameOfItsKey(Key<?> key) {
    String wrong = sample(key).wrong();
    var home = new Home(folder);

    List<String> told =
        key.places().inFile()
            ? home.file(yaml(key, wrong)).told(LETTERS)
            : List.of(wrongFlag(home, key));

    assertThat(told).anySatisfy(one -> assertThat(one).contains(named(key)));
  }

  private static String wrongFlag(Home home, Key<?> key) {
    Reading read = home.read(Map.of(), Map.of(key.places().flag().orElseThrow(), ""));
    return read instanceof Reading.WrongFlag(var message) ? message : read.toString();
  }

  @ParameterizedTest
  @MethodSource("keysWithAVariable")
  void variable_goesBeforeTheFile(Key<?> key) {
    var home = new Home(folder);
    Sample sample = sample(key);
    if (key.places().inFile()) {
      home.file(around(key, yaml(key, sample.right().get(0))));
      assertThat(listed(home.settings(NAMED, Map.of()), key).source())
          .isInstanceOf(Source.InFile.class);
    }
    var environment = new HashMap<>(key.places().inFile() ? NAMED : LETTERS);
    environment.put(key.variable().orElseThrow(), flat(sample.right().get(1)));

    Listed listed = listed(home.settings(environment, Map.of()), key);

    assertThat(listed.source()).isEqualTo(new Source.Variable(key.variable().orElseThrow()));
    assertThat(listed.value()).contains(shown(key, sample.right().get(1)));
  }

  @ParameterizedTest
  @MethodSource("keysWithAFlag")
  void flag_goesBeforeTheVariable(Key<?> key) {
    Sample sample = sample(key);
    String flag = key.places().flag().orElseThrow();
    var environment = Map.of(key.variable().orElseThrow(), sample.right().get(1));

    Settings settings = new Home(folder).settings(environment, Map.of(flag, sample.right().get(2)));

    assertThat(listed(settings, key).source()).isEqualTo(new Source.Flag(flag));
    assertThat(listed(settings, key).value()).contains(sample.right().get(2));
  }

  @ParameterizedTest
  @MethodSource("keysWithAFlag")
  void flag_thatIsWrong_isWrongUsage(Key<?> key) {
    String flag = key.places().flag().orElseThrow();
    String wrong = sample(key).wrong().equals("''") ? "" : sample(key).wrong();
    if (wrong.startsWith("[")) {
      wrong = ""; // A list can only stand in the file.
    }

    assertThat(new Home(folder).read(Map.of(), Map.of(flag, wrong)))
        .isInstanceOfSatisfying(
            Reading.WrongFlag.class, refused -> assertThat(refused.message()).startsWith(flag));
  }

  private static Listed listed(Settings settings, Key<?> key) {
    return settings.listing().settings().stream()
        .filter(one -> one.name().equals(key.name()))
        .findFirst()
        .orElseThrow();
  }

  private static String named(Key<?> key) {
    return key.places().inFile()
        ? key.name().replace("NAME", "north")
        : key.places().flag().orElseThrow();
  }

  /** A file that sets one key. */
  private static String yaml(Key<?> key, String value) {
    var yaml = new StringBuilder();
    String indent = "";
    for (String part : key.name().replace("NAME", "north").split("\\.", -1)) {
      yaml.append(yaml.isEmpty() ? "" : "\n").append(indent).append(part).append(':');
      indent += "  ";
    }
    return yaml.append(' ').append(value).append('\n').toString();
  }

  /** With what an issuer must have besides. */
  private static String around(Key<?> key, String yaml) {
    if (!key.name().startsWith("issuer.")) {
      return yaml;
    }
    var whole = new StringBuilder(yaml);
    for (Key<?> needed : List.of(Keys.ISSUER_NAME, Keys.ISSUER_JWKS, Keys.ISSUER_AUDIENCE)) {
      if (!needed.equals(key)) {
        whole.append("  %s: %s\n".formatted(needed.last(), sample(needed).right().getFirst()));
      }
    }
    return whole.toString();
  }

  /** As a variable holds it. */
  private static String flat(String value) {
    return value.startsWith("{") ? value.replaceAll("[{} ]", "").replace(':', '=') : value;
  }

  private static String shown(Key<?> key, String value) {
    return key.kind() instanceof Kind.Hidden ? Secret.MASK : flat(value);
  }
}
