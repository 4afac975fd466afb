package dev.skillway.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "SKILLWAY_ORGS, SKILLWAY_ORG",
    "SKILLWAY_PORT, SKILLWAY_SERVE_PORT",
    "SKILLWAY_REQUESTS_PER_MINUTE, SKILLWAY_LIMITS_REQUESTS_PER_MINUTE",
    "SKILLWAY_TLS_PASSWROD, SKILLWAY_TLS_PASSWORD",
    "SKILLWAY_JAVA_OPT, SKILLWAY_JAVA_OPTS",
    "SKILLWAY_CONFIGS, SKILLWAY_CONFIG"
  })
  void variable_thatIsNone_isToldWithTheNearest(String wrong, String nearest) {
    assertThat(new Home(folder).told(Map.of(wrong, "hunter2")))
        .containsExactly(
            "setting-unknown at %s: %s is no setting. Write '%s', or take it out of the environment."
                .formatted(wrong, wrong, nearest));
  }

  @Test
  void variable_thatIsNearNothing_isToldWithoutItsValue() {
    assertThat(new Home(folder).told(Map.of("SKILLWAY_COLOUR", "hunter2")))
        .singleElement()
        .asString()
        .contains("Take it out of the environment")
        .doesNotContain("hunter2");
  }

  @Test
  void variables_ofOthers_areLeftAlone() {
    var environment =
        Map.of(
            "SKILLWAY_JAVA_HOME", "/jdk",
            "SKILLWAY_JAVA_OPTS", "-Xmx4g",
            "SKILLWAY_JVMS", "/jvms",
            "SKILLWAY_SERVICE_HOST", "10.0.0.1",
            "SKILLWAY_SERVICE_PORT_HTTP", "80",
            "SKILLWAY_PORT", "tcp://10.0.0.1:80",
            "SKILLWAY_PORT_80_TCP_ADDR", "10.0.0.1",
            "PATH", "/bin",
            "SKILLWAYS", "x");

    assertThat(new Home(folder).settings(environment, Map.of()).shown()).isEmpty();
  }

  @Test
  void variable_thatIsEmpty_isNotSet() {
    var environment = Map.of("SKILLWAY_ORG", " ", "SKILLWAY_SERVE_PORT", "");

    assertThat(new Home(folder).settings(environment, Map.of()).client().org()).isEqualTo("demo");
  }

  @Test
  void variable_thatIsWrong_isToldByBothItsNames() {
    assertThat(new Home(folder).told(Map.of("SKILLWAY_SERVE_PORT", "80a")))
        .containsExactly(
            "setting-invalid at SKILLWAY_SERVE_PORT: serve.port is '80a'; it takes a whole number"
                + " from 0 to 65,535.");
  }

  @Test
  void variable_ofAMapping_holdsPairs() {
    assertThat(
            new Home(folder)
                .settings(issuer("cn=sales=north, b=south"), Map.of())
                .tokens()
                .issuer()
                .orElseThrow()
                .orgs()
                .names())
        .isEqualTo(Map.of("cn=sales", "north", "b", "south"));
  }

  @ParameterizedTest
  @CsvSource({"north, NAME=VALUE", "'a=north,', NAME=VALUE", "'a=x,a=y', twice", "a=, holds ''"})
  void variable_ofAMapping_thatIsNone_isTold(String orgs, String told) {
    assertThat(new Home(folder).told(issuer(orgs)))
        .singleElement()
        .asString()
        .startsWith("setting-invalid at SKILLWAY_ISSUER_ORGS: issuer.orgs ")
        .contains(told);
  }

  private static Map<String, String> issuer(String orgs) {
    return Map.of(
        "SKILLWAY_ISSUER_NAME", "x",
        "SKILLWAY_ISSUER_JWKS", "http://localhost:9000/k",
        "SKILLWAY_ISSUER_AUDIENCE", "y",
        "SKILLWAY_ISSUER_ORGS", orgs);
  }
}
