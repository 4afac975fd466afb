package dev.skillway.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  @TempDir private Path folder;

  @Test
  void newest_isTheNewestMigration() throws Exception {
    assertThat(migrations()).last().asString().startsWith("V" + Schema.NEWEST + "__");
    assertThat(migrations()).hasSize(Schema.NEWEST);
  }

  @Test
  void bringUp_again_changesNothing() throws Exception {
    Path file = folder.resolve("skillway.db");
    new Schema(file).bringUp();
    byte[] before = Files.readAllBytes(file);
    new Schema(file).bringUp();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  /** In the order of their versions. */
  private static List<String> migrations() throws Exception {
    var folder = Objects.requireNonNull(Schema.class.getResource("sqlite")).toURI();
    try (var files = Files.list(Path.of(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted(Comparator.comparingInt(SchemaTest::version))
          .toList();
    }
  }

  private static int version(String file) {
    return Integer.parseInt(file.replaceAll("^V([0-9]+)__.*", "$1"));
  }
}
