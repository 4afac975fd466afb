package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillway.app.openapi.ApiDocument;
import dev.skillway.core.demo.Demo;
import dev.skillway.core.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the document is run, each on the sample org as it is made: a request that it
 * shows goes well, and an answer that it shows is what is answered to its {@code x-request}.
 */
class OpenApiExamplesTest {
  private static final JsonNode DOCUMENT = ApiDocument.tree();
  private static final JsonNode ANSWERS = DOCUMENT.at("/components/examples");

  /** Members that are others each time. */
  private static final Set<String> VARYING =
      Set.of(
          "requestId",
          "jobId",
          "instance",
          "at",
          "startedAt",
          "endedAt",
          "createdAt",
          "tookMillis",
          "client",
          "headers",
          "bytes",
          "hash",
          "previous",
          "secret",
          "issuer",
          "token_endpoint",
          "next");

  @TempDir private static Path sample;

  @TempDir private Path folder;

  private TestServer server;

  @BeforeAll
  static void makeSample() throws IOException {
    try (Store store = Store.open(sample)) {
      new Demo(() -> Instant.parse("2026-11-02T12:00:00Z")).ensure(store);
    }
  }

  @BeforeEach
  void start() throws Exception {
    try (Stream<Path> files = Files.list(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    server = TestServer.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A body that the document shows, and where it goes. */
  record Shown(String operationId, String name, Call call) {
    @Override
    public String toString() {
      return operationId + " " + name;
    }
  }

  static Stream<Shown> requests() {
    return DOCUMENT.required("paths").propertyStream().flatMap(OpenApiExamplesTest::requests);
  }

  private static Stream<Shown> requests(Map.Entry<String, JsonNode> path) {
    return path.getValue()
        .propertyStream()
        // Of a token no example goes well: there is no client before one is made.
        .filter(operation -> !path.getKey().equals("/oauth/token"))
        .flatMap(
            operation ->
                operation
                    .getValue()
                    .at("/requestBody/content")
                    .propertyStream()
                    .flatMap(content -> requests(path.getKey(), operation, content)));
  }

  private static Stream<Shown> requests(
      String path, Map.Entry<String, JsonNode> operation, Map.Entry<String, JsonNode> content) {
    String line =
        operation.getKey().toUpperCase(Locale.ROOT) + " " + filled(path, operation.getValue());
    return content
        .getValue()
        .path("examples")
        .propertyStream()
        .map(
            example -> {
              JsonNode value = example.getValue().required("value");
              String body = value.isTextual() ? value.asText() : value.toString();
              return new Shown(
                  operation.getValue().required("operationId").asText(),
                  example.getKey(),
                  Call.of(line).with("Content-Type", content.getKey()).body(body));
            });
  }

  /** With the examples of its parameters. */
  private static String filled(String path, JsonNode operation) {
    String filled = path;
    for (JsonNode one : operation.path("parameters")) {
      JsonNode parameter = DOCUMENT.at(one.required("$ref").asText().substring(1));
      filled =
          filled.replace(
              "{%s}".formatted(parameter.required("name").asText()),
              parameter.path("example").asText());
    }
    return filled;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void request_goesWell(Shown shown) throws Exception {
    assertThat(server.send(shown.call().as(server.token("admin"))).status()).isBetween(200, 201);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void request_strict_goesWell(Shown shown) throws Exception {
    assertThat(server.send(shown.call().strict().as(server.token("admin"))).status())
        .isBetween(200, 201);
  }

  static List<String> answers() {
    return ANSWERS.propertyStream().map(Map.Entry::getKey).toList();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answer_isWhatIsAnswered(String name) throws Exception {
    JsonNode example = ANSWERS.required(name);
    JsonNode request = example.required("x-request");
    JsonNode made = Reply.JSON.missingNode();
    for (JsonNode before : request.path("before")) {
      made = server.send(call(before, made)).json();
    }
    Reply reply = server.send(call(request, made));
    JsonNode value = example.required("value");
    if (value.isTextual()) {
      assertThat(reply.text()).isEqualTo(value.asText());
    } else {
      assertThat(still(reply.json())).isEqualTo(still(Reply.JSON.readTree(value.toString())));
    }
  }

  /** A request of the document; what its path leaves open is in the answer to the one before. */
  private Call call(JsonNode request, JsonNode made) {
    String path = request.required("path").asText();
    for (var member : made.properties()) {
      path = path.replace("{%s}".formatted(member.getKey()), member.getValue().asText());
    }
    var call = Call.of(request.required("method").asText() + " " + path);
    for (var header : request.path("headers").properties()) {
      if (!header.getKey().equals("Authorization")) {
        call = call.with(header.getKey(), header.getValue().asText());
      }
    }
    JsonNode body = request.path("body");
    if (!body.isMissingNode()) {
      call = body.isTextual() ? call.body(body.asText()) : call.json(body.toString());
    }
    return switch (request.at("/headers/Authorization").asText("ADMIN")) {
      case "" -> call;
      case "READER" -> call.as(server.token("assignments:read"));
      default -> call.as(server.token("admin"));
    };
  }

  /** Without what is another each time. */
  private static JsonNode still(JsonNode node) {
    if (node instanceof ObjectNode object) {
      boolean isClient = object.has("scopes");
      for (var member : object.properties()) {
        if (VARYING.contains(member.getKey()) || (isClient && member.getKey().equals("id"))) {
          object.put(member.getKey(), "");
        }
      }
    }
    node.forEach(OpenApiExamplesTest::still);
    return node;
  }
}
