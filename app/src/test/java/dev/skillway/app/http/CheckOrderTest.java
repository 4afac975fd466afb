package dev.skillway.app.http;

import static dev.skillway.app.http.TestServer.held;
import static dev.skillway.app.http.ThreadsSite.SET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of two things that are wrong with a request the one that is checked first is answered. */
class CheckOrderTest {
  private static final int TOO_MUCH = (32 << 20) + 1;

  @TempDir private static Path folder;
  private static ThreadsSite site;

  @BeforeAll
  static void open() throws Exception {
    site =
        ThreadsSite.open(
            folder, held("agent-4", "skill-123", 90), held("agent-4", "skill-456", 90));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  /** What may be wrong, in the order of the checks. */
  enum Wrong {
    NO_TOKEN("401 token-missing"),
    NO_SCOPE("403 scope-missing"),
    NO_AGENT("404 agent-unknown"),
    NO_METHOD("405 method-not-allowed"),
    NO_ANSWER("406 not-acceptable"),
    TOO_LARGE("413 body-too-large"),
    NO_FORMAT("415 media-type"),
    OLD_TAG("412 stale"),
    BAD_BODY("400 body-not-json"),
    LOSSES("409 would-remove");

    private final String told;

    Wrong(String told) {
      this.told = told;
    }
  }

  record Pair(Wrong first, Wrong second) {}

  static Stream<Pair> pairs() {
    return Stream.of(Wrong.values())
        .flatMap(
            first ->
                Stream.of(Wrong.values())
                    .filter(second -> first.compareTo(second) <= 0)
                    .map(second -> new Pair(first, second)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void answer_twoThingsWrong_isTheFirst(Pair pair) throws Exception {
    List<String> before = site.held();
    Reply reply = site.server().send(call(List.of(pair.first(), pair.second())));
    String told = pair.first().told;
    if (pair.first() == Wrong.NO_AGENT && pair.second() == Wrong.NO_METHOD) {
      told = "404 path-unknown"; // As section 4 has it.
    }
    assertThat(reply.told()).as("%s", reply).isEqualTo(told);
    assertThat(site.held()).isEqualTo(before);
    Answers.check(SET, false, reply);
  }

  private static Call call(List<Wrong> wrong) {
    String path = wrong.contains(Wrong.NO_AGENT) ? SET.replace("agent-4", "nobody") : SET;
    String method = wrong.contains(Wrong.NO_METHOD) ? "POST" : "PUT";
    List<String> headers = new ArrayList<>();
    if (!wrong.contains(Wrong.NO_TOKEN)) {
      String token = wrong.contains(Wrong.NO_SCOPE) ? site.reader() : site.writer();
      headers.addAll(List.of("Authorization", "Bearer " + token));
    }
    if (wrong.contains(Wrong.NO_ANSWER)) {
      headers.addAll(List.of("Accept", "text/html"));
    }
    headers.addAll(
        List.of("Content-Type", wrong.contains(Wrong.NO_FORMAT) ? "text/xml" : "application/json"));
    if (wrong.contains(Wrong.OLD_TAG)) {
      headers.addAll(List.of("If-Match", "\"old\""));
    }
    return new Call(method, path, headers, body(wrong));
  }

  private static byte[] body(List<Wrong> wrong) {
    if (wrong.contains(Wrong.TOO_LARGE)) {
      return new byte[TOO_MUCH];
    }
    String right = "{\"skills\":[{\"id\":\"skill-123\",\"proficiency\":90}]}";
    String text = wrong.contains(Wrong.BAD_BODY) ? "{\"skills\":[" : right;
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
