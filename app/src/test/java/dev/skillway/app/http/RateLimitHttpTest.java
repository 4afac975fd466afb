package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.store.Org;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that sends more requests than it may. */
class RateLimitHttpTest {
  private static final List<String> AGENTS = ThreadsSite.ids("a", 100);
  private static final List<String> SKILLS = ThreadsSite.ids("s", 100);
  private static final int LIMIT = 6_000;

  @TempDir private Path folder;
  private TestServer server;
  private Org org;
  private String looper;
  private String other;

  @BeforeEach
  void open() throws Exception {
    server = TestServer.start(folder);
    org =
        server.org(
            TestServer.ORG, TestServer.directory(ThreadsSite.directory(AGENTS, SKILLS)), List.of());
    looper = server.tokenOf("looper", List.of("demo"), List.of("assignments:write"));
    other = server.tokenOf("other", List.of("demo"), List.of("assignments:write"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Call put(String token, int number) {
    return Call.of(
            "PUT /api/v2/users/%s/skills/%s"
                .formatted(AGENTS.get(number / 100), SKILLS.get(number % 100)))
        .as(token)
        .json("{\"proficiency\":%d}".formatted(number % 100));
  }

  /** Sends so many PUTs, each of another assignment, from eight connections at once. */
  private List<Reply> loop(int from, int to) throws Exception {
    List<Callable<Reply>> calls = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int number = i;
      calls.add(() -> server.send(put(looper, number)));
    }
    List<Reply> replies = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Reply> reply : threads.invokeAll(calls)) {
        replies.add(reply.get());
      }
    }
    return replies;
  }

  @Test
  void loop_of10000SinglePuts_meetsItsLimitAndIsToldWhenToGoOn() throws Exception {
    List<Reply> replies = loop(0, 10_000);

    List<Reply> done = replies.stream().filter(r -> r.status() == 200).toList();
    List<Reply> refused = replies.stream().filter(r -> r.status() != 200).toList();
    assertThat(done).hasSize(LIMIT);
    assertThat(server.held(org)).hasSize(LIMIT);
    assertThat(refused).extracting(Reply::told).containsOnly("429 rate-limited");
    for (Reply reply : replies) {
      assertThat(reply.header("RateLimit-Policy")).contains("\"requests\";q=6000;w=60");
      assertThat(reply.header("RateLimit").orElseThrow()).matches("\"requests\";r=\\d+;t=60");
    }
    for (Reply reply : refused) {
      assertThat(reply.header("RateLimit")).contains("\"requests\";r=0;t=60");
      assertThat(reply.header("Retry-After")).contains("60");
    }
    assertThat(server.send(put(other, 0)).told()).isEqualTo("200");
    server.pass(Duration.ofSeconds(59));
    Reply late = server.send(put(looper, 9_999));
    assertThat(late.header("Retry-After")).contains("1");
    server.pass(Duration.ofSeconds(1));
    assertThat(server.send(put(looper, 9_999)).told()).isEqualTo("200");
  }

  @Test
  void refusal_ofALoop_carriesTheOneRequestThatDoesTheSame() throws Exception {
    exhaust();
    for (int i = 0; i < 3; i++) {
      server.send(put(looper, 200 + i));
    }

    Reply reply = server.send(put(looper, 203));

    Call bulk = reply.corrected();
    assertThat(bulk.method() + " " + bulk.path()).isEqualTo("POST /api/v2/users/skills");
    assertThat(reply.json().path("detail").asText())
        .startsWith("6,000 requests a minute are taken from a client. Send it again in 60 s.")
        .contains("Your last 204 writes are one request: send corrected.");
    Reply done = server.send(bulk.as(other).strict());
    assertThat(done.told()).isEqualTo("200");
    assertThat(server.held(org)).contains("a3 s1 0", "a3 s2 1", "a3 s3 2", "a3 s4 3").hasSize(204);
    Answers.check("/api/v2/users/skills", false, reply);
  }

  @Test
  void refusal_ofARemovalInALoop_isARemovalInTheOneRequest() throws Exception {
    server.send(put(other, 0));
    exhaust();

    Reply reply = server.send(Call.of("DELETE /api/v2/users/a1/skills/s1").as(looper));

    assertThat(reply.told()).isEqualTo("429 rate-limited");
    assertThat(server.send(reply.corrected().as(other)).told()).isEqualTo("200");
    assertThat(server.held(org)).doesNotContain("a1 s1 0");
  }

  @Test
  void refusal_ofTheDocumentedWay_carriesTheDocumentedRequest() throws Exception {
    exhaust();
    Call change =
        Call.of("PATCH /v1/orgs/demo/assignments")
            .as(looper)
            .json("{\"changes\":[{\"agent\":\"a9\",\"skill\":\"s9\",\"proficiency\":9}]}");

    Reply reply = server.send(change);

    Call bulk = reply.corrected();
    assertThat(bulk.method() + " " + bulk.path()).isEqualTo("PATCH /v1/orgs/demo/assignments");
    assertThat(server.send(bulk.as(other).strict()).told()).isEqualTo("200");
    assertThat(server.held(org)).contains("a9 s9 9");
  }

  @Test
  void refusal_ofWhatIsNoPartOfALoop_carriesNone() throws Exception {
    exhaust();

    for (Call call :
        List.of(
            Call.of("GET /v1/orgs").as(looper),
            Call.of("PUT /api/v2/users/a1/skills/s1").as(looper).json("{\"proficiency\":"),
            Call.of("PUT /api/v2/users/a1/skills/s1").as(looper).json("{\"proficiency\":101}"),
            Call.of("PUT /api/v2/users/nobody/skills/s1").as(looper).json("{\"proficiency\":1}"),
            Call.of("PUT /api/v2/users/a1/skills").as(looper).json("{\"skills\":[]}"),
            Call.of("PUT /api/v2/users/a1/skills/s1?dryRun=true")
                .as(looper)
                .json("{\"proficiency\":1}"),
            put(looper, 1).with("If-Match", "\"x\""),
            Call.of("GET /api/v9/nothing").as(looper))) {
      Reply reply = server.send(call);
      assertThat(reply.told()).as("%s", call).isEqualTo("429 rate-limited");
      assertThat(reply.isCorrected()).as("%s", reply).isFalse();
      Answers.check(call.path(), false, reply);
    }
  }

  @Test
  void refusal_ofWhoMayNotWrite_carriesNone() throws Exception {
    looper = server.tokenOf("looper", List.of("demo"), List.of("assignments:write"));
    exhaust();
    String reader = server.tokenOf("looper", List.of("demo"), List.of("assignments:read"));

    assertThat(server.send(put(reader, 1)).isCorrected()).isFalse();
  }

  /** All but nothing is left of the minute. */
  private void exhaust() throws Exception {
    loop(0, 200);
    Call read = Call.of("GET /v1/orgs").as(looper);
    List<Callable<Reply>> calls = new ArrayList<>();
    for (int i = 200; i < LIMIT; i++) {
      calls.add(() -> server.send(read));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Reply> reply : threads.invokeAll(calls)) {
        assertThat(reply.get().status()).isEqualTo(200);
      }
    }
  }
}
