package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every line of the corpus, compared with the OpenAPI document by Prism on its way. */
class OpenApiCorpusTest {
  private static final AtomicInteger ORGS = new AtomicInteger();

  /** Strict takes one bare item and names of levels, which generated clients are not to write. */
  private static final List<String> BEYOND_THE_DOCUMENT =
      List.of("must have required property 'items'", "proficiency must be number");

  @TempDir private static Path folder;
  private static TestServer server;
  private static Prism prism;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(Files.createDirectory(folder.resolve("data")));
    prism = Prism.start(Prism.DOCUMENT, server, folder);
  }

  @AfterAll
  static void stop() {
    prism.close();
    server.close();
  }

  static List<CorpusLine> lines() {
    return CorpusLine.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void answer_isWhatTheDocumentSays(CorpusLine line) throws Exception {
    Call call = site(line).call();
    boolean passes = passesPrism(call);
    Reply reply = send(passes ? call : asText(call), prism);
    assertThat(Prism.ofAnswer(reply)).as("%s", reply).isEmpty();
    int expected = line.expected().path("status").asInt();
    assertThat(reply.status()).isEqualTo(passes || !line.isStrict() ? expected : 415);
    if (line.isStrict() && reply.status() < 300) {
      checkRequest(reply);
    }
    if (reply.isCorrected()) {
      CorpusSite fresh = site(line);
      Reply answer = send(reply.corrected().as(fresh.token()).strict(), prism);
      assertThat(answer.status()).isIn(200, 207, 204);
      assertThat(Prism.ofAnswer(answer)).as("%s", answer).isEmpty();
      checkRequest(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/components/schemas/ChangesAnswer/properties/requestId",
        "/components/schemas/UserSkill/properties/id",
        "/components/schemas/Result/properties/pointer"
      })
  void answerOfAnotherTypeThanTheDocumentSays_isFound(String member) throws Exception {
    ObjectNode document = document();
    ((ObjectNode) document.at(member)).put("type", "boolean");
    CorpusLine line =
        lines().stream()
            .filter(l -> l.toString().equals("t1-array-at-root lenient"))
            .findFirst()
            .orElseThrow();
    try (Prism other = prism(document)) {
      assertThat(Prism.ofAnswer(send(site(line).call(), other)))
          .anyMatch(violation -> violation.contains("must be boolean"));
    }
  }

  @Test
  void answerThatTheDocumentDoesNotHave_isFound() throws Exception {
    ObjectNode document = document();
    ObjectNode answers = (ObjectNode) document.at("/paths/~1api~1v2~1users~1skills/post/responses");
    answers.removeAll().putObject("418").put("description", "A teapot.");
    try (Prism other = prism(document)) {
      Call call = Call.of("POST /api/v2/users/skills").json("{\"items\":[]}");
      assertThat(Prism.ofAnswer(send(call, other))).isNotEmpty();
    }
  }

  private static Prism prism(ObjectNode document) throws Exception {
    Path file = Files.createTempFile(folder, "openapi-", ".json");
    return Prism.start(Files.writeString(file, document.toString()), server, folder);
  }

  private static ObjectNode document() throws Exception {
    var load = new Load(LoadSettings.builder().build());
    return Reply.JSON.valueToTree(load.loadFromString(Files.readString(Prism.DOCUMENT)));
  }

  private static void checkRequest(Reply reply) {
    assertThat(Prism.ofRequest(reply))
        .filteredOn(violation -> BEYOND_THE_DOCUMENT.stream().noneMatch(violation::contains))
        .as("%s", reply)
        .isEmpty();
  }

  private static CorpusSite site(CorpusLine line) {
    return CorpusSite.open(server, "org" + ORGS.incrementAndGet(), line);
  }

  private static Reply send(Call call, Prism prism) throws Exception {
    Reply reply = server.sendTo(prism.address(), call);
    assertThat(Prism.answered(reply)).as("Prism answered by itself: %s", reply).isFalse();
    return reply;
  }

  /** It writes JSON anew: what is none it refuses, and of a string it sends what is in it. */
  private static boolean passesPrism(Call call) {
    try {
      byte[] body = call.body();
      return body == null || Reply.JSON.readTree(body).isContainerNode();
    } catch (JsonProcessingException _) {
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** As text it passes as it is, and lenient handling takes it for JSON. */
  private static Call asText(Call call) {
    var headers = new ArrayList<String>();
    for (int i = 0; i < call.headers().size(); i += 2) {
      if (!call.headers().get(i).equalsIgnoreCase("Content-Type")) {
        headers.addAll(call.headers().subList(i, i + 2));
      }
    }
    return new Call(call.method(), call.path(), headers, call.body())
        .with("Content-Type", "text/plain");
  }
}
