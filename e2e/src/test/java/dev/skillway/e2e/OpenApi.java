package dev.skillway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The OpenAPI document of the API, which a test may change: what it writes is JSON, and so YAML.
 *
 * @param root the document
 */
record OpenApi(ObjectNode root) {
  static final Path FILE = Program.ROOT.resolve("docs/openapi.yaml");

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  /**
   * An operation.
   *
   * @param method in lower case
   * @param json what the document says of it
   */
  record Operation(String method, String path, ObjectNode json) {
    String id() {
      return json.path("operationId").asText();
    }
  }

  static OpenApi read() {
    try {
      Object tree = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
      return new OpenApi(JSON.<ObjectNode>valueToTree(tree));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<Operation> operations() {
    return root.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(
                        member ->
                            new Operation(
                                member.getKey(), path.getKey(), (ObjectNode) member.getValue())))
        .toList();
  }

  Operation operation(String id) {
    return operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the document has no operation " + id));
  }

  /** What a node stands for, where it is a reference. */
  JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = root.at(found.get("$ref").asText().substring(1));
    }
    return found;
  }

  /** All tags that operations bear. */
  Stream<String> tags() {
    return operations().stream()
        .map(operation -> operation.json().at("/tags/0").asText())
        .distinct();
  }

  Path write(Path file) {
    try {
      return Files.writeString(file, root.toPrettyString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
