package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the corpus over HTTP, lenient and strict, each in an org of its own. */
class CorpusHttpTest {
  private static final AtomicInteger ORGS = new AtomicInteger();

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static List<CorpusLine> lines() {
    return CorpusLine.all();
  }

  @Test
  void corpus_isWhole() {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(2 * 88);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void answer_isWhatTheCorpusSays(CorpusLine line) throws Exception {
    CorpusSite site = site(line);
    List<String> before = site.held();
    Reply reply = site.send();
    assertThat(told(reply, site.held())).as("%s", reply).isEqualTo(expected(line.expected()));
    assertThat(reply.notices())
        .as("%s", reply)
        .containsAll(line.expected().path("notices").valueStream().map(JsonNode::asText).toList());
    checkRemoved(line, reply, before, site.held());
    checkMembers(line.expected().path("response"), reply);
    assertThat(reply.header("Deprecation").isPresent())
        .isEqualTo(line.expected().path("deprecated").asBoolean());
    Answers.check(line.path(), line.isStrict(), reply);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void corrected_sentAsItIs_succeeds(CorpusLine line) throws Exception {
    Reply reply = site(line).send();
    if (line.expected().path("corrected").asBoolean()) {
      assertThat(reply.isCorrected()).as("%s", reply).isTrue();
    }
    if (reply.isCorrected()) {
      for (boolean strict : List.of(true, false)) {
        CorpusSite fresh = site(line);
        Call right = reply.corrected().as(fresh.token());
        Reply answer = server.send(strict ? right.strict() : right);
        assertThat(answer.status())
            .as("%s%nof %s%nstrict: %s%n%s", reply, line.call(), strict, answer)
            .isIn(200, 207, 204);
        assertThat(answer.notices()).as("%s", answer).doesNotContain("wrapper-renamed");
      }
    }
  }

  private static CorpusSite site(CorpusLine line) {
    return CorpusSite.open(server, "org" + ORGS.incrementAndGet(), line);
  }

  private static String told(Reply reply, List<String> held) {
    return "%d%n%s%n%s".formatted(reply.status(), reply.faults(), held);
  }

  private static String expected(JsonNode answer) {
    List<String> faults =
        answer
            .path("errors")
            .valueStream()
            .map(e -> (e.path("code").asText() + " " + e.path("pointer").asText()).strip())
            .toList();
    return "%d%n%s%n%s"
        .formatted(
            answer.required("status").asInt(),
            faults,
            CorpusLine.texts(answer.required("assignments")));
  }

  private static void checkRemoved(
      CorpusLine line, Reply reply, List<String> before, List<String> after) {
    if (!line.expected().has("removed")) {
      return;
    }
    List<String> removed =
        reply.status() == 204
            ? before.stream()
                .filter(held -> !after.contains(held))
                .map(held -> held.substring(0, held.lastIndexOf(' ')))
                .toList()
            : reply
                .json()
                .path("results")
                .valueStream()
                .filter(r -> r.path("outcome").asText().equals("applied"))
                .filter(r -> r.path("before").isNumber() && r.path("after").isNull())
                .map(r -> r.path("agent").asText() + " " + r.path("skill").asText())
                .sorted()
                .toList();
    assertThat(removed).isEqualTo(CorpusLine.texts(line.expected().path("removed")));
  }

  private static void checkMembers(JsonNode members, Reply reply) {
    for (var member : members.properties()) {
      assertThat(reply.json().get(member.getKey())).isEqualTo(member.getValue());
    }
  }
}
