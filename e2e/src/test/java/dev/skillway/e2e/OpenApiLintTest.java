package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Spectral finds in the OpenAPI document, by the rules of {@code e2e/tools/.spectral.yaml}.
 */
class OpenApiLintTest {
  @TempDir private Path folder;

  @Test
  void document_isWithoutFindings() {
    assertThat(lint(OpenApi.FILE).json()).isEmpty();
  }

  @Test
  void brokenDocument_eachFaultIsFound() {
    OpenApi document = OpenApi.read();
    document.root().remove("security");
    ObjectNode put = document.operation("putUserSkills").json();
    put.put("operationId", "put user skills").remove("summary");
    ((ObjectNode) put.path("responses")).putObject("400").put("description", "Wrong.");
    ObjectNode patch = document.operation("patchUserSkills").json();
    patch.remove("tags");
    patch.remove("description");
    patch.putArray("security");
    ((ObjectNode) patch.path("responses")).remove("403");
    ObjectNode post = document.operation("postUsersSkills").json();
    post.put("operationId", "patchUserSkills");
    ((ObjectNode) post.at("/requestBody/content/application~1json")).remove("examples");
    ((ObjectNode) document.resolve(post.at("/parameters/0"))).remove("description");
    ((ObjectNode) post.at("/responses/200")).put("$ref", "#/components/responses/Nowhere");
    assertThat(codes(document))
        .contains(
            "token-is-asked-for-by-default",
            "operation-summary",
            "operation-id-is-a-name",
            "refusal-is-a-problem",
            "refusal-is-shared",
            "operation-tags",
            "operation-description",
            "token-is-asked-for",
            "refusals-are-told",
            "operation-operationId-unique",
            "body-has-an-example",
            "parameter-description",
            "invalid-ref");
  }

  /** An example that its schema refuses teaches a wrong body. */
  @Test
  void example_thatItsSchemaRefuses_isFound() {
    OpenApi document = OpenApi.read();
    ObjectNode body =
        (ObjectNode)
            document.operation("putUserSkills").json().at("/requestBody/content/application~1json");
    body.remove("examples");
    body.putObject("example").put("skills", "lang-german");
    assertThat(codes(document)).containsExactly("oas3-valid-media-example");
  }

  private Set<String> codes(OpenApi document) {
    return lint(document.write(folder.resolve("openapi.json")))
        .json()
        .valueStream()
        .map(finding -> finding.path("code").asText())
        .collect(Collectors.toSet());
  }

  /** Its findings, from warnings up, as JSON. */
  private static Run lint(Path document) {
    return Tool.spectral()
        .run(
            Tool.FOLDER,
            "lint",
            "--ruleset",
            ".spectral.yaml",
            "--fail-severity",
            "warn",
            "--format",
            "json",
            "--quiet",
            document.toString());
  }
}
