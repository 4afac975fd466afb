package dev.skillway.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for variables and files, and that secrets are told to nobody. */
class SecretsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("HOST", "10.0.0.1", "PORT", "9000", "PASSWORD", "hunter2", "EMPTY", "");

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void atHome() {
    home = new Home(folder);
  }

  @Test
  void blank_standsForItsVariable_inAnyValue() {
    Settings settings =
        home.file(
                """
                serve: {host: "${HOST}", port: "${PORT}"}
                issuer: {name: 'https://${HOST}:${PORT}/$${x}', jwks: 'https://${HOST}/k', audience: $5}
                """)
            .settings(ENVIRONMENT, Map.of());

    assertThat(settings.serve().host()).isEqualTo("10.0.0.1");
    assertThat(settings.serve().port()).isEqualTo(9000);
    assertThat(settings.tokens().issuer().orElseThrow().name())
        .isEqualTo("https://10.0.0.1:9000/${x}");
    assertThat(settings.tokens().issuer().orElseThrow().audience()).isEqualTo("$5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GONE", "EMPTY"})
  void blank_ofAVariableThatIsNotSet_namesIt(String name) {
    assertThat(home.file("org: a-${%s}".formatted(name)).told(ENVIRONMENT))
        .containsExactly(
            "setting-missing at skillway.yaml line 1 column 6: org needs the variable %s, which is not set, or empty. Set it in the environment."
                .formatted(name));
  }

  @Test
  void blank_thatNamesNoVariable_isTold() {
    assertThat(home.file("org: a-${").told()).singleElement().asString().contains("$${");
  }

  @Test
  void value_thatIsWrong_isToldAsItIsWritten() {
    assertThat(home.file("serve: {port: '${PASSWORD}'}").told(ENVIRONMENT))
        .singleElement()
        .asString()
        .contains("serve.port is '${PASSWORD}'")
        .doesNotContain("hunter2");
  }

  @Test
  void secret_isReadFromAVariableOrAFile() throws IOException {
    home.write("conf/skillway.yaml", "token: ${PASSWORD}\ntls: {password: 'file:pw'}");
    home.write("conf/pw", " hunter3 \n");
    Files.setPosixFilePermissions(
        folder.resolve("conf/pw"), PosixFilePermissions.fromString("rw-------"));

    Settings settings = home.settings(ENVIRONMENT, Map.of("--config", "conf/skillway.yaml"));

    assertThat(settings.client().token()).contains(new Secret("hunter2"));
    assertThat(settings.tls().password()).contains(new Secret(" hunter3 "));
    assertThat(settings.warnings()).isEmpty();
    assertThat(settings.toString()).doesNotContain("hunter");
    assertThat(settings.shown().toString()).isEqualTo("{token=***, tls.password=***}");
  }

  @Test
  void secret_ofAVariable_isToldToNobody() {
    Settings settings = home.settings(Map.of("SKILLWAY_TLS_PASSWORD", "hunter2"), Map.of());

    assertThat(settings.tls().password()).contains(new Secret("hunter2"));
    assertThat(settings.toString()).doesNotContain("hunter");
  }

  @Test
  void secret_inPlainText_isRefused_andNotRepeated() {
    assertThat(home.file("tls: {password: hunter2}\ntoken: x${PASSWORD}\n").problems(ENVIRONMENT))
        .hasSize(2)
        .allSatisfy(
            problem ->
                assertThat(problem.toString())
                    .contains("is a secret and stands here in plain text", "file:PATH")
                    .doesNotContain("hunter2"));
  }

  @Test
  void secret_thatIsAListOrNothing_isNotRepeated() {
    assertThat(home.file("token: [hunter2]\ntls: {password: }\n").problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("hunter2"));
  }

  @ParameterizedTest
  @CsvSource({"gone, is not there", "empty, is empty", "folder, cannot be read"})
  void secretFile_thatHoldsNone_isTold(String name, String what) throws IOException {
    home.write("empty", "\n");
    Files.createDirectory(folder.resolve("folder"));

    assertThat(home.file("token: file:" + name).told())
        .containsExactly(
            "setting-missing at skillway.yaml line 1 column 8: token needs the file %s, which %s. Paths count from the settings file."
                .formatted(name, what));
  }

  @Test
  void secretFile_thatOthersMayRead_warns() throws IOException {
    home.write("pw", "hunter2\n");
    Files.setPosixFilePermissions(
        folder.resolve("pw"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(home.file("tls: {password: file:pw}").settings().warnings())
        .singleElement()
        .asString()
        .contains("Everybody on this machine may read the secret in pw", "chmod o-r")
        .doesNotContain("hunter2");
  }
}
