package dev.skillway.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the page of all settings and the keys together; {@code -Dskillway.rewrite=true} writes it.
 */
class ReferenceTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/guides/settings.md");

  @Test
  void page_isWhatTheKeysSay() throws IOException {
    if (Boolean.getBoolean("skillway.rewrite")) {
      Files.writeString(PAGE, Reference.page());
    }

    assertThat(Files.readString(PAGE)).isEqualTo(Reference.page());
  }

  @Test
  void example_isRight(@TempDir Path folder) {
    String example = Reference.page().split("```yaml\n", -1)[1].split("```", -1)[0];

    Settings settings =
        new Home(folder).file(example).settings(Map.of("TLS_PASSWORD", "hunter2"), Map.of());

    assertThat(settings.shown())
        .containsEntry("tls.password", "***")
        .containsEntry("limits.requestsPerMinute", "600");
  }

  @Test
  void page_namesEveryKeyVariableAndFlag() {
    String page = Reference.page();

    for (Key<?> key : Keys.ALL) {
      assertThat(page).contains("### " + key.name() + "\n");
      key.variable().ifPresent(name -> assertThat(page).contains("`" + name + "`"));
      key.places().flag().ifPresent(name -> assertThat(page).contains("- Flag: `" + name + "`"));
    }
  }
}
