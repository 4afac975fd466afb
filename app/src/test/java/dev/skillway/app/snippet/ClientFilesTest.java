package dev.skillway.app.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds docs/clients and the templates together; {@code -Dskillway.rewrite=true} writes them. */
class ClientFilesTest {
  private static final Path CLIENTS =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/clients");

  private static final String ADDRESS = "http://127.0.0.1:8080";

  private static final SnippetRequest EXAMPLE =
      new SnippetRequest(
          "POST",
          "/api/v2/users/skills",
          List.of(),
          """
          {"items":[
            {"operation":"assign","userId":"x","skillId":"y","proficiency":90},
            {"operation":"assign","userId":"12345","skillId":"67890","proficiency":75},
            {"operation":"assign","userId":"mei.tanaka@voltline.example","skillId":"Spanish",
             "proficiency":"Advanced"}]}
          """);

  @ParameterizedTest
  @EnumSource
  void file_isWhatTheTemplateMakes(Target target) throws IOException {
    holds(file(target), Snippets.write(target, ADDRESS, EXAMPLE));
  }

  @Test
  void table_isWhatTheTemplateMakes() throws IOException {
    holds(CLIENTS.resolve("servicenow/table.js"), Snippets.writeForTable(ADDRESS, EXAMPLE));
  }

  private static void holds(Path file, String text) throws IOException {
    if (Boolean.getBoolean("skillway.rewrite")) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    }

    assertThat(file).hasContent(text);
  }

  private static Path file(Target target) {
    String folder =
        switch (target) {
          case AXIOS -> "node";
          case GUZZLE -> "php";
          case CURL, PYTHON, DOTNET, N8N, STUDIO, SERVICENOW -> target.word();
        };
    return CLIENTS.resolve(folder).resolve(target.file());
  }
}
