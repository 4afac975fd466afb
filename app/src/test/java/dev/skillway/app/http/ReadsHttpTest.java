package dev.skillway.app.http;

import static dev.skillway.app.http.TestServer.directory;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.directory.Held;
import dev.skillway.core.store.Org;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code /v1} reads: pages, jobs, requests that came before; and what others do not see. */
class ReadsHttpTest {
  private static final String ASSIGNMENTS = "/v1/orgs/demo/assignments";
  private static final List<String> AGENTS = ThreadsSite.ids("a", 5);
  private static final List<String> SKILLS = ThreadsSite.ids("s", 4);

  @TempDir private Path folder;
  private TestServer server;
  private String reader;
  private String writer;
  private String admin;

  @BeforeEach
  void open() throws Exception {
    server = TestServer.start(folder);
    Org _ = server.org(TestServer.ORG, directory(ThreadsSite.directory(AGENTS, SKILLS)), held());
    Org _ = server.org("other", directory(ThreadsSite.directory(AGENTS, SKILLS)), held());
    reader = server.token("assignments:read");
    writer = server.token("assignments:write");
    admin = server.token("admin");
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** Every agent has the first three skills, at ten times the skill's number. */
  private static List<Held> held() {
    List<Held> held = new ArrayList<>();
    for (String agent : AGENTS) {
      for (int skill = 1; skill <= 3; skill++) {
        held.add(TestServer.held(agent, "s" + skill, 10 * skill));
      }
    }
    return held;
  }

  private Reply get(String path) throws Exception {
    return server.send(Call.of("GET " + path).as(reader));
  }

  @Test
  void assignments_pageByPage_areAllOfThemOnce() throws Exception {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      Reply page = get(ASSIGNMENTS + "?limit=4" + cursor);
      assertThat(page.told()).isEqualTo("200");
      page.json().path("assignments").valueStream().map(JsonNode::toString).forEach(seen::add);
      String next = page.json().path("next").asText("");
      assertThat(page.header("Link").isPresent()).isEqualTo(!next.isEmpty());
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
      pages++;
    } while (!cursor.isEmpty());
    assertThat(pages).isEqualTo(4);
    assertThat(seen).hasSize(15).doesNotHaveDuplicates();
    assertThat(seen.getFirst()).isEqualTo("{\"agent\":\"a1\",\"skill\":\"s1\",\"proficiency\":10}");
  }

  @Test
  void assignments_ofALastPageThatIsFull_nameNoFurtherPage() throws Exception {
    assertThat(get(ASSIGNMENTS + "?limit=15").json().has("next")).isFalse();
  }

  @Test
  void assignments_ofSomeAgentsAndSkills_areThose() throws Exception {
    Reply some = get(ASSIGNMENTS + "?agent=a2&agent=a4&skill=s3&expand=names");
    assertThat(some.json().path("assignments").valueStream().map(JsonNode::toString))
        .containsExactly(
            "{\"agent\":\"a2\",\"skill\":\"s3\",\"proficiency\":30,\"agentName\":\"a2\",\"skillName\":\"s3\"}",
            "{\"agent\":\"a4\",\"skill\":\"s3\",\"proficiency\":30,\"agentName\":\"a4\",\"skillName\":\"s3\"}");
    assertThat(get(ASSIGNMENTS + "?agent=nobody&skill=s33").told())
        .isEqualTo("400 agent-unknown skill-unknown");
  }

  @Test
  void assignments_asTableOrLines_canBeSentBack() throws Exception {
    Call call = Call.of("GET " + ASSIGNMENTS).as(reader);
    Reply table = server.send(call.with("Accept", "text/csv"));
    assertThat(table.text()).startsWith("agent,skill,proficiency\na1,s1,10\n");
    Reply lines = server.send(call.with("Accept", "application/x-ndjson"));
    assertThat(lines.text().lines()).hasSize(15);
    for (Reply each : List.of(table, lines)) {
      Reply back =
          server.send(
              Call.of("PUT " + ASSIGNMENTS)
                  .as(writer)
                  .strict()
                  .with("Content-Type", each.header("Content-Type").orElseThrow())
                  .body(each.text()));
      assertThat(back.told()).isEqualTo("200");
      assertThat(back.json().path("counts").path("unchanged").asInt()).isEqualTo(15);
    }
  }

  @Test
  void cursor_ofAnotherOrgOrMadeUp_isAsIfItWereNotThere() throws Exception {
    String other = server.token(List.of("other"), List.of("assignments:read"));
    Reply page = server.send(Call.of("GET /v1/orgs/other/assignments?limit=1").as(other));
    String foreign = page.json().path("next").asText();
    for (String cursor : List.of(foreign, "bm9uZQ", "%20", "AAAA", "-")) {
      assertThat(get(ASSIGNMENTS + "?cursor=" + cursor).told()).startsWith("404 ");
    }
  }

  @Test
  void limit_thatIsNoNumberFrom1To10000_isRefused() throws Exception {
    for (String limit : List.of("0", "-1", "10001", "many", "")) {
      assertThat(get(ASSIGNMENTS + "?limit=" + limit).told()).isEqualTo("400 parameter-invalid");
    }
  }

  @Test
  void agentsAndSkills_inPages_areAllOfThem() throws Exception {
    Reply first = get("/v1/orgs/demo/agents?limit=3");
    Reply rest = get("/v1/orgs/demo/agents?limit=3&cursor=" + first.json().path("next").asText());
    List<String> ids =
        List.of(first, rest).stream()
            .flatMap(page -> page.json().path("agents").valueStream())
            .map(agent -> agent.path("id").asText())
            .toList();
    assertThat(ids).isEqualTo(AGENTS);
    assertThat(rest.json().has("next")).isFalse();
    assertThat(get("/v1/orgs/demo/skills/s2").json().path("scale").path("max").asInt())
        .isEqualTo(100);
    assertThat(get("/v1/orgs/demo/agents/nobody").told()).isEqualTo("404 agent-unknown");
  }

  @Test
  void orgs_areThoseOfTheToken() throws Exception {
    assertThat(get("/v1/orgs").json().path("orgs").findValuesAsText("name"))
        .containsExactly("demo");
    assertThat(get("/v1/orgs/demo").json().path("agents").asInt()).isEqualTo(5);
    assertThat(get("/v1/orgs/other").told()).isEqualTo("404 org-unknown");
    assertThat(get("/v1/orgs/none").told()).isEqualTo("404 org-unknown");
  }

  private Reply change(String agent, int level) throws Exception {
    return server.send(
        Call.of("PATCH " + ASSIGNMENTS)
            .as(writer)
            .json(
                "{\"changes\":[{\"agent\":\"%s\",\"skill\":\"s1\",\"proficiency\":%d}]}"
                    .formatted(agent, level)));
  }

  @Test
  void jobs_theNewestFirst_withTheirResults() throws Exception {
    String first = change("a1", 1).json().path("jobId").asText();
    String second = change("a2", 2).json().path("jobId").asText();
    Reply page = get("/v1/jobs?limit=1");
    assertThat(page.json().path("jobs").findValuesAsText("jobId")).containsExactly(second);
    Reply rest = get("/v1/jobs?cursor=" + page.json().path("next").asText());
    assertThat(rest.json().path("jobs").findValuesAsText("jobId")).containsExactly(first);
    assertThat(get("/v1/jobs/" + first).json().path("state").asText()).isEqualTo("done");
    assertThat(
            get("/v1/jobs/" + first + "/results?outcome=applied").json().path("results").toString())
        .isEqualTo(
            "[{\"index\":0,\"record\":0,\"agent\":\"a1\",\"skill\":\"s1\",\"outcome\":\"applied\","
                + "\"before\":10,\"after\":1}]");
    assertThat(get("/v1/jobs/" + first + "/results?outcome=failed").json().path("results"))
        .isEmpty();
    assertThat(get("/v1/jobs/" + first + "/results?outcome=aplied").told())
        .isEqualTo("400 parameter-invalid");
  }

  @Test
  void jobsAndRequests_ofAnotherOrg_areAsIfTheyWereNotThere() throws Exception {
    Reply changed = change("a1", 1);
    String job = changed.json().path("jobId").asText();
    String request = changed.json().path("requestId").asText();
    String other = server.token(List.of("other"), List.of("admin"));
    for (String path :
        List.of("/v1/jobs/" + job, "/v1/jobs/" + job + "/results", "/v1/requests/" + request)) {
      assertThat(get(path).status()).as(path).isEqualTo(200);
      assertThat(server.send(Call.of("GET " + path).as(other)).status()).as(path).isEqualTo(404);
    }
    assertThat(server.send(Call.of("GET /v1/jobs?org=demo").as(other)).json().path("jobs"))
        .isEmpty();
  }

  @Test
  void request_withMoreProblemsThanAreListed_tellsThemAllPageByPage() throws Exception {
    String body =
        IntStream.range(0, 12_345)
            .mapToObj(
                i -> "{\"agent\":\"nobody-%d\",\"skill\":\"s1\",\"proficiency\":1}".formatted(i))
            .collect(Collectors.joining(",", "{\"changes\":[", "]}"));
    Reply refused = server.send(Call.of("PATCH " + ASSIGNMENTS).as(writer).json(body));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.errors()).hasSize(1_000);
    assertThat(refused.json().path("errorCount").asInt()).isEqualTo(12_345);
    String errors = refused.json().path("instance").asText() + "/errors";
    List<String> pointers = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get(errors + "?limit=5000" + cursor).json();
      page.path("errors").valueStream().map(e -> e.path("pointer").asText()).forEach(pointers::add);
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    assertThat(pointers)
        .isEqualTo(IntStream.range(0, 12_345).mapToObj(i -> "/changes/" + i + "/agent").toList());
  }

  @Test
  void request_ofARefusal_tellsWhatCameAndNoSecret() throws Exception {
    Reply refused =
        server.send(Call.of("PATCH " + ASSIGNMENTS + "?api_key=hidden").as(writer).json("[1]"));
    Reply kept = get("/v1/requests/" + refused.json().path("requestId").asText());
    assertThat(kept.json().path("method").asText()).isEqualTo("PATCH");
    assertThat(kept.json().path("status").asInt()).isEqualTo(400);
    assertThat(kept.errors()).isEqualTo(refused.errors());
    assertThat(kept.text()).doesNotContain(writer).doesNotContain("hidden");
    assertThat(get("/v1/requests/20260101-aaaaaaaa").told()).isEqualTo("404 request-unknown");
  }

  @Test
  void catalogue_changedByAnAdmin_isThereForTheNextRequest() throws Exception {
    Call put = Call.of("PUT /v1/orgs/demo/agents/a9").json("{\"id\":\"a9\",\"name\":\"New\"}");
    assertThat(server.send(put.as(writer)).told()).isEqualTo("403 scope-missing");
    assertThat(server.send(put.as(admin)).told()).isEqualTo("200");
    assertThat(change("a9", 7).told()).isEqualTo("200");
    assertThat(
            server
                .send(
                    Call.of("PUT /v1/orgs/demo/agents/a8")
                        .as(admin)
                        .json("{\"id\":\"a9\",\"name\":\"New\"}"))
                .faults())
        .containsExactly("agent-conflict /id");
    Reply narrower =
        server.send(
            Call.of("PUT /v1/orgs/demo/skills/s3")
                .as(admin)
                .json("{\"id\":\"s3\",\"name\":\"s3\",\"scale\":{\"min\":0,\"max\":5}}"));
    assertThat(narrower.told()).startsWith("400 scale-conflict");
    Reply wrong =
        server.send(
            Call.of("PATCH /v1/orgs/demo/agents")
                .as(admin)
                .json("{\"agents\":[{\"id\":\"b1\",\"state\":\"away\"}]}"));
    assertThat(wrong.faults())
        .containsExactlyInAnyOrder("state-unknown /agents/0/state", "field-missing /agents/0/name");
  }

  @Test
  void token_exchanged_mayDoNoMore() throws Exception {
    String form =
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange&subject_token=";
    Call exchange =
        Call.of("POST /oauth/token").with("Content-Type", "application/x-www-form-urlencoded");
    Reply less = server.send(exchange.body(form + admin + "&scope=assignments%3Aread"));
    assertThat(less.status()).isEqualTo(200);
    String token = less.json().path("access_token").asText();
    assertThat(server.send(Call.of("GET " + ASSIGNMENTS).as(token)).status()).isEqualTo(200);
    assertThat(server.send(Call.of("PATCH " + ASSIGNMENTS).as(token).json("{}")).told())
        .isEqualTo("403 scope-missing");
    Reply more = server.send(exchange.body(form + reader + "&scope=assignments%3Awrite"));
    assertThat(more.status()).isEqualTo(400);
    assertThat(more.json().path("error").asText()).isEqualTo("invalid_scope");
    assertThat(server.send(exchange.body(form + "none")).json().path("error").asText())
        .isEqualTo("invalid_request");
    assertThat(server.send(exchange.body("grant_type=password")).json().path("error").asText())
        .isEqualTo("unsupported_grant_type");
  }

  @Test
  void metrics_afterRequests_countThemByRouteAndNameNobody() throws Exception {
    assertThat(change("a1", 3).told()).isEqualTo("200");
    Reply metrics = server.send(Call.of("GET /metrics"));
    assertThat(metrics.text())
        .contains(
            "http_server_requests_seconds_count{method=\"PATCH\",route=\"/v1/orgs/{org}/assignments\",status=\"200\"}"
                + " 1")
        .contains("skillway_changes_total{outcome=\"applied\"} 1.0")
        .doesNotContain("demo")
        .doesNotContain("a1");
  }

  @Test
  void health_withoutAToken_answers() throws Exception {
    assertThat(server.send(Call.of("GET /health/live")).text()).contains("live");
    assertThat(server.send(Call.of("GET /health/ready")).text()).contains("ready");
    assertThat(server.send(Call.of("POST /health/live")).told())
        .isEqualTo("405 method-not-allowed");
  }
}
