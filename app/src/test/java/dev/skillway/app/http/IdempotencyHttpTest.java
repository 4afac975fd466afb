package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.access.Clients;
import dev.skillway.core.audit.Author;
import dev.skillway.core.job.JobTable;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with an Idempotency-Key take effect once, whenever and how often they come. */
class IdempotencyHttpTest {
  private static final String KEY = "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"";
  private static final String ONE = "/api/v2/users/a1/skills/s1";
  private static final String CHANGES = "/v1/orgs/demo/assignments";
  private static final List<String> AGENTS = ThreadsSite.ids("a", 1_100);
  private static final List<String> SKILLS = ThreadsSite.ids("s", 2);

  @TempDir private Path folder;
  private TestServer server;
  private Org org;
  private String writer;

  @BeforeEach
  void open() throws Exception {
    server = TestServer.start(folder);
    org =
        server.org(
            TestServer.ORG, TestServer.directory(ThreadsSite.directory(AGENTS, SKILLS)), List.of());
    writer = server.token("assignments:write");
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Call put(String path, int proficiency) {
    return Call.of("PUT " + path).as(writer).json("{\"proficiency\":%d}".formatted(proficiency));
  }

  private Call keyed(Call call) {
    return call.with("Idempotency-Key", KEY);
  }

  /** A request that goes the way of large ones. */
  private Call large() {
    var changes = new ArrayList<String>();
    for (String agent : AGENTS) {
      changes.add("{\"agent\":\"%s\",\"skill\":\"s1\",\"proficiency\":7}".formatted(agent));
    }
    return Call.of("PATCH " + CHANGES)
        .as(writer)
        .json("{\"changes\":[%s]}".formatted(String.join(",", changes)));
  }

  private int jobs() {
    return server.store().read(handle -> JobTable.list(handle, org, 1_000)).size();
  }

  @Test
  void answer_theSameAgain_isTheSameAndNothingIsDone() throws Exception {
    Reply first = server.send(keyed(put(ONE, 40)));
    server.send(put(ONE, 60));

    Reply again = server.send(keyed(put(ONE, 40)));

    assertThat(first.told()).isEqualTo("200");
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotency-Replayed")).contains("true");
    assertThat(server.held(org)).containsExactly("a1 s1 60");
    assertThat(jobs()).isEqualTo(2);
  }

  @Test
  void answer_theKeyWithoutQuotes_isTheSameKey() throws Exception {
    server.send(keyed(put(ONE, 40)));

    Reply again = server.send(put(ONE, 40).with("Idempotency-Key", KEY.replace("\"", "")));

    assertThat(again.header("Idempotency-Replayed")).contains("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE + "?onInvalid=skip", ONE})
  void answer_anotherBodyOrQuery_isRefusedAndNothingIsDone(String path) throws Exception {
    server.send(keyed(put(ONE, 40)));

    Reply other = server.send(keyed(put(path, path.equals(ONE) ? 41 : 40)));

    assertThat(other.told()).isEqualTo("422 idempotency-key-reused");
    assertThat(server.held(org)).containsExactly("a1 s1 40");
    Answers.check(path, false, other);
  }

  @Test
  void answer_32AtOnce_appliesOnceAndAnswersAllTheSame() throws Exception {
    List<Reply> replies = atOnce(keyed(put(ONE, 40)));

    assertThat(replies).extracting(Reply::told).containsOnly("200");
    assertThat(replies.stream().map(Reply::text).distinct()).hasSize(1);
    assertThat(replies.stream().filter(r -> r.header("Idempotency-Replayed").isEmpty())).hasSize(1);
    assertThat(jobs()).isEqualTo(1);
  }

  @Test
  void answer_32LargeOnesAtOnce_appliesOnceAndTellsTheOthersToWait() throws Exception {
    List<Reply> replies = atOnce(keyed(large()));

    assertThat(replies)
        .extracting(Reply::told)
        .contains("200")
        .isSubsetOf("200", "409 idempotency-key-busy");
    assertThat(replies.stream().filter(r -> r.status() == 200).map(Reply::text).distinct())
        .hasSize(1);
    assertThat(jobs()).isEqualTo(1);
  }

  private List<Reply> atOnce(Call call) throws Exception {
    List<Reply> replies = new ArrayList<>();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        calls.add(() -> server.send(call));
      }
      for (Future<Reply> reply : clients.invokeAll(calls)) {
        replies.add(reply.get());
      }
    }
    return replies;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void answer_afterARestart_isTheSame(boolean isLarge) throws Exception {
    Call call = keyed(isLarge ? large() : put(ONE, 40));
    Reply first = server.send(call);
    server.close();
    server = TestServer.start(folder);

    Reply again = server.send(call);

    assertThat(first.told()).isEqualTo("200");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotency-Replayed")).contains("true");
    assertThat(jobs()).isEqualTo(1);
  }

  @Test
  void answer_ofAJob_isTheSamePlaceAgain() throws Exception {
    Call call = keyed(large()).with("Prefer", "respond-async");
    Reply first = server.send(call);

    Reply again = server.send(call);

    assertThat(first.told()).isEqualTo("202");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(jobs()).isEqualTo(1);
  }

  @Test
  void answer_whileItsJobRuns_isToComeAgain() throws Exception {
    server.send(keyed(large()));
    unanswered();
    execute("UPDATE job SET state = 'RUNNING', ended_at = NULL");

    Reply busy = server.send(keyed(large()));

    assertThat(busy.told()).isEqualTo("409 idempotency-key-busy");
    assertThat(busy.header("Retry-After")).contains("5");
  }

  @Test
  void answer_whereTheServerDiedBeforeItCould_namesTheJobThatDidIt() throws Exception {
    Reply first = server.send(keyed(large()));
    unanswered();

    Reply again = server.send(keyed(large()));

    assertThat(again.told()).isEqualTo("202");
    assertThat(again.header("Location"))
        .contains("/v1/jobs/" + first.json().path("jobId").asText());
    assertThat(jobs()).isEqualTo(1);
  }

  @Test
  void answer_whereTheServerDiedHalfWay_doesTheRest() throws Exception {
    server.send(keyed(large()));
    unanswered();
    execute("DELETE FROM outcome_part WHERE first > 0");
    execute("DELETE FROM assignment");
    execute("DELETE FROM agent_version");

    Reply again = server.send(keyed(large()));

    assertThat(again.told()).isEqualTo("200");
    assertThat(again.json().path("counts").path("applied").asInt()).isEqualTo(AGENTS.size());
    assertThat(server.held(org)).hasSize(AGENTS.size());
    assertThat(server.send(keyed(large())).text()).isEqualTo(again.text());
  }

  @Test
  void answer_whereTheServerDiedHalfWayThroughAJob_doesTheRest() throws Exception {
    Call call = keyed(large()).with("Prefer", "respond-async");
    server.send(call);
    server.close();
    server = TestServer.start(folder);
    execute("DELETE FROM outcome_part WHERE first > 0");
    execute("DELETE FROM assignment");
    execute("DELETE FROM agent_version");

    server.send(call);
    server.close();
    server = TestServer.start(folder);

    assertThat(server.held(org)).hasSize(AGENTS.size());
    assertThat(jobs()).isEqualTo(2);
  }

  @Test
  void answer_toAnEmptyKey_saysThatItIsNone() throws Exception {
    assertThat(server.send(put(ONE, 40).with("Idempotency-Key", "")).told())
        .isEqualTo("400 request-malformed");
  }

  /** As if the server had died once the job was done and before the answer was kept. */
  private void unanswered() {
    execute("UPDATE repeat SET status = NULL, type = NULL, headers = NULL, body = NULL");
  }

  private void execute(String sql) {
    server.store().write(handle -> handle.execute(sql));
  }

  @Test
  void answer_aRefusal_isNotKept() throws Exception {
    Reply refused = server.send(keyed(put(ONE, 400)));
    Reply mended = server.send(keyed(put(ONE, 40)));

    assertThat(refused.told()).isEqualTo("400 proficiency-out-of-range");
    assertThat(mended.told()).isEqualTo("200");
  }

  @Test
  void answer_aDryRun_hasNoEffectToKeep() throws Exception {
    Call dry = keyed(large());
    dry = new Call(dry.method(), dry.path() + "?dryRun=true", dry.headers(), dry.body());
    server.send(dry);

    assertThat(server.send(dry).header("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void answer_ofAnotherOperationClientOrOrg_isItsOwn() throws Exception {
    Org other =
        server.org("other", TestServer.directory(ThreadsSite.directory(AGENTS, SKILLS)), List.of());
    server.send(keyed(put(ONE, 40)));

    Reply operation = server.send(keyed(put("/api/v2/users/a2/skills/s1", 40)));
    writer = server.token(List.of("other"), List.of("assignments:write"));
    Reply org = server.send(keyed(put(ONE, 40)));
    String erp =
        server
            .clients()
            .add(
                "erp",
                List.of("demo"),
                List.of("admin"),
                Author.of("tests"),
                Clients.Companion.NONE)
            .client()
            .id();
    writer = server.tokenOf(erp, List.of("demo"), List.of("admin"));
    Reply client = server.send(keyed(put(ONE, 40)));

    for (Reply reply : List.of(operation, org, client)) {
      assertThat(reply.told()).isEqualTo("200");
      assertThat(reply.header("Idempotency-Replayed")).isEmpty();
    }
    assertThat(server.held(other)).containsExactly("a1 s1 40");
  }

  @Test
  void answer_aDayLater_isANewOne() throws Exception {
    server.send(keyed(put(ONE, 40)));
    server.pass(Duration.ofHours(24));
    writer = server.token("assignments:write");
    server.send(put(ONE, 60));

    Reply again = server.send(keyed(put(ONE, 40)));

    assertThat(again.header("Idempotency-Replayed")).isEmpty();
    assertThat(server.held(org)).containsExactly("a1 s1 40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "\"", "\"a\" \"b\"", "a\"b"})
  void answer_whatIsNoKey_isRefused(String key) throws Exception {
    Reply reply = server.send(put(ONE, 40).with("Idempotency-Key", key));

    assertThat(reply.told()).isEqualTo("400 request-malformed");
    assertThat(server.held(org)).isEmpty();
  }

  @Test
  void answer_toARemoval_isTheSameAgain() throws Exception {
    server.send(put(ONE, 40));
    Call removal = keyed(Call.of("DELETE " + ONE).as(writer));
    Reply first = server.send(removal);
    server.send(put(ONE, 60));

    Reply again = server.send(removal);

    assertThat(List.of(first.status(), again.status())).containsExactly(204, 204);
    assertThat(again.header("Idempotency-Replayed")).contains("true");
    assertThat(server.held(org)).containsExactly("a1 s1 60");
  }

  @Test
  void answer_toTheCatalogue_isTheSameAgain() throws Exception {
    String admin = server.token("admin");
    Call call =
        keyed(Call.of("PUT /v1/orgs/demo/agents/a1").as(admin))
            .json("{\"id\":\"a1\",\"name\":\"Ada\"}");
    Reply first = server.send(call);
    server.send(
        Call.of("PUT /v1/orgs/demo/agents/a1").as(admin).json("{\"id\":\"a1\",\"name\":\"Bo\"}"));

    Reply again = server.send(call);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(server.send(Call.of("GET /v1/orgs/demo/agents/a1").as(admin)).text()).contains("Bo");
  }

  @Test
  void answer_toAClientThatIsAdded_isTheSameWithoutTheSecret() throws Exception {
    Call call =
        keyed(Call.of("POST /v1/clients").as(server.token("admin"))).json("{\"name\":\"n\"}");
    Reply first = server.send(call);

    Reply again = server.send(call);

    assertThat(first.told()).isEqualTo("201");
    assertThat(first.json().path("secret").asText()).startsWith("skw_");
    assertThat(again.told()).isEqualTo("201");
    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(again.json().has("secret")).isFalse();
  }
}
