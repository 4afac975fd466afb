package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the Postman collection and the OpenAPI document together, and runs it; {@code
 * -Dskillway.rewrite=true} writes it.
 */
class PostmanTest {
  private static final Path COLLECTION =
      Program.ROOT.resolve("docs/clients/skillway.postman_collection.json");

  private static final String TOKENS =
      "http_server_requests_seconds_count{method=\"POST\",route=\"/oauth/token\",status=\"200\"} ";

  @TempDir private Path folder;
  private Serving server;
  private JsonNode client;

  @BeforeEach
  void serve() {
    var program = Program.in(folder);
    server = Serving.of(program);
    client =
        program.run("client", "add", "Postman", "--scope", "admin", "-o", "json").exits(0).json();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void collection_isWhatTheDocumentGives() throws IOException {
    Tool.openApiToPostman().orSkip();
    Path made = folder.resolve("made.json");
    Tool.node().run(Tool.FOLDER, "postman.mjs", made.toString()).exits(0);
    if (Boolean.getBoolean("skillway.rewrite")) {
      Files.writeString(COLLECTION, Files.readString(made));
    }

    assertThat(Files.readString(COLLECTION)).isEqualTo(Files.readString(made));
  }

  @Test
  void collection_sentAsItIs_isAnswered() throws IOException {
    JsonNode run = newman(COLLECTION, secret(), 0);
    Collection<JsonNode> sent = sent(run);

    assertThat(run.path("failures")).isEmpty();
    assertThat(sent).hasSizeGreaterThan(50);
    assertThat(told(sent).filter(line -> !line.startsWith("2")))
        .as("only what would take skills away waits for leave")
        .containsExactly("409 Replace what an agent holds", "409 Replace what an agent holds");
    assertThat(measures())
        .as("a token for all requests, beside the one that a request of the collection is for")
        .contains(TOKENS + "2");
    assertThat(keys(sent)).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @Test
  void answerThatTheDocumentDoesNotList_isFound() throws IOException {
    String text = Files.readString(COLLECTION).replace("oneOf([200", "oneOf([299");
    Path other = Files.writeString(folder.resolve("other.json"), text);

    assertThat(newman(other, secret(), 1).path("failures")).hasSizeGreaterThan(40);
  }

  @Test
  void wrongSecret_isTold() throws IOException {
    JsonNode run = newman(COLLECTION, "skw_wrong", 1);

    assertThat(run.path("failures").toString()).contains("No token: 401");
  }

  private String secret() {
    return client.required("secret").asText();
  }

  /** What newman reports of a run. */
  private JsonNode newman(Path collection, String secret, int exit) throws IOException {
    Path report = folder.resolve("report.json");
    try (var proxy = FaultProxy.before(server)) {
      Tool.newman()
          .run(
              folder,
              "run",
              collection.toString(),
              "--env-var",
              "baseUrl=" + proxy.address(),
              "--env-var",
              "clientId=" + client.required("id").asText(),
              "--env-var",
              "clientSecret=" + secret,
              "--reporters",
              "json",
              "--reporter-json-export",
              report.toString())
          .exits(exit);
    }
    return new JsonMapper().readTree(report.toFile()).required("run");
  }

  /** Each request of the collection once: the first one stands there also for the token's. */
  private static Collection<JsonNode> sent(JsonNode run) {
    var sent = new LinkedHashMap<String, JsonNode>();
    run.path("executions").forEach(one -> sent.put(one.at("/item/id").asText(), one));
    return sent.values();
  }

  /** {@code 200 Read an agent}, a line a request. */
  private static Stream<String> told(Collection<JsonNode> sent) {
    return sent.stream()
        .map(one -> one.at("/response/code").asText() + " " + one.at("/item/name").asText());
  }

  private String measures() throws IOException {
    try (var wire = new Wire(server.port())) {
      return wire.send("GET /metrics HTTP/1.1\r\nHost: here\r\n\r\n").receive().text();
    }
  }

  private static Stream<String> keys(Collection<JsonNode> sent) {
    return sent.stream()
        .flatMap(one -> one.at("/request/header").valueStream())
        .filter(header -> header.path("key").asText().equals("Idempotency-Key"))
        .filter(header -> !header.path("disabled").asBoolean())
        .map(header -> header.path("value").asText());
  }
}
