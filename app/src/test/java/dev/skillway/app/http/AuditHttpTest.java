package dev.skillway.app.http;

import static dev.skillway.app.http.TestServer.directory;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.audit.Verification;
import dev.skillway.core.audit.Verifier;
import dev.skillway.core.store.Org;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what, as {@code GET /v1/audit} tells it. */
class AuditHttpTest {
  private static final List<String> AGENTS = ThreadsSite.ids("a", 5);
  private static final List<String> SKILLS = ThreadsSite.ids("s", 4);

  @TempDir private Path folder;
  private TestServer server;
  private String admin;

  @BeforeEach
  void open() throws Exception {
    server = TestServer.start(folder);
    for (String name : List.of(TestServer.ORG, "other")) {
      Org _ = server.org(name, directory(ThreadsSite.directory(AGENTS, SKILLS)), List.of());
    }
    admin = server.token("admin");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void audit_ofChanges_tellsClientRequestJobBeforeAndAfter() throws Exception {
    change("demo", "a1,s1,10\na2,s1,20\n");
    Reply changed = change("demo", "a1,s1,30\n");

    List<JsonNode> entries = entries("?limit=2");

    JsonNode entry = entries.getFirst();
    assertThat(entry.path("kind").asText()).isEqualTo("changes");
    assertThat(entry.path("at").asText()).isEqualTo("2026-11-02T12:01:00Z");
    assertThat(entry.path("org").asText()).isEqualTo("demo");
    assertThat(entry.path("client").asText()).isEqualTo("tests");
    assertThat(entry.path("requestId").asText())
        .isEqualTo(changed.header("X-Request-Id").orElseThrow());
    assertThat(entry.path("jobId").asText()).isEqualTo(changed.json().path("jobId").asText());
    assertThat(told(entry)).isEqualTo("a1 s1 10→30");
    assertThat(entry.path("previous").asText())
        .hasSize(64)
        .isEqualTo(entries.get(1).path("hash").asText());
    assertThat(told(entries.get(1))).isEqualTo("a1 s1 null→10");
    assertThat(entries.get(1).path("before").isNull()).isTrue();
  }

  @Test
  void audit_ofLargerChangesThatAreApplied_asOfSmallOnes() throws Exception {
    var rows = new StringBuilder();
    for (String agent : AGENTS) {
      for (String skill : SKILLS) {
        rows.append(agent).append(',').append(skill).append(",5\n");
      }
    }
    Reply changed =
        server.send(
            Call.of("PATCH /v1/orgs/demo/assignments")
                .as(admin)
                .with("Prefer", "respond-async")
                .with("Content-Type", "text/csv")
                .body("agent,skill,proficiency\n" + rows));

    assertThat(changed.status()).isEqualTo(202);
    String job = changed.json().path("jobId").asText();
    while (server
        .send(Call.of("GET /v1/jobs/" + job).as(admin))
        .json()
        .path("endedAt")
        .isMissingNode()) {
      Thread.onSpinWait();
    }
    assertThat(entries(""))
        .hasSize(20)
        .allSatisfy(
            entry -> {
              assertThat(entry.path("client").asText()).isEqualTo("tests");
              assertThat(entry.path("jobId").asText()).isEqualTo(job);
              assertThat(entry.path("requestId").asText())
                  .isEqualTo(changed.header("X-Request-Id").orElseThrow());
            });
  }

  @Test
  void audit_ofAClientOfSeveralOrgs_isForWhoeverMayWorkInAll() throws Exception {
    String both = server.tokenOf("both", List.of("demo", "other"), List.of("admin"));
    String colleague = server.tokenOf("colleague", List.of("demo", "other"), List.of("admin"));
    Reply added =
        server.send(
            Call.of("POST /v1/clients")
                .as(both)
                .json("{\"name\":\"crm\",\"orgs\":[\"demo\",\"other\"]}"));
    server.signIn(List.of("demo", "other"), List.of("admin"));

    Reply seen = server.send(Call.of("GET /v1/audit?kind=client").as(colleague));
    String single = server.tokenOf("single", List.of("demo"), List.of("admin"));
    Reply ofOne = server.send(Call.of("GET /v1/audit?kind=client").as(single));
    Reply signIns = server.send(Call.of("GET /v1/audit?kind=sign-in").as(colleague));

    assertThat(seen.text()).contains(added.json().path("id").asText());
    assertThat(signIns.json().path("entries").size()).isEqualTo(1);
    assertThat(ofOne.json().path("entries").isEmpty()).isTrue();
  }

  @Test
  void audit_sinceAMomentThatNoClockShows_isRefused() throws Exception {
    Call call = Call.of("GET /v1/audit?since=%2B999999999-01-01T00:00:00Z").as(admin);

    assertThat(server.send(call).told()).isEqualTo("400 parameter-invalid");
  }

  @Test
  void audit_ofALoad_namesWhatWasLoaded() throws Exception {
    Reply loaded =
        server.send(
            Call.of("PUT /v1/orgs/demo/agents/a9")
                .as(admin)
                .json("{\"id\":\"a9\",\"name\":\"Nia\"}"));

    assertThat(loaded.told()).isEqualTo("200");
    JsonNode entry = entries("?agent=a9").getFirst();
    assertThat(entry.path("kind").asText()).isEqualTo("catalogue");
    assertThat(entry.path("requestId").asText())
        .isEqualTo(loaded.header("X-Request-Id").orElseThrow());
    assertThat(entry.path("detail").toString())
        .isEqualTo("{\"agents\":[\"a9\"],\"agentsCount\":1,\"skills\":[],\"skillsCount\":0}");
  }

  @Test
  void audit_ofRefusals_tellsWritesAndWhoeverMayNot() throws Exception {
    change("demo", "a1,s77,10\n");
    server.send(
        Call.of("PATCH /v1/orgs/demo/assignments").as(server.token("assignments:read")).json("{}"));
    server.send(Call.of("GET /v1/jobs/none").as(admin));

    assertThat(entries("?kind=refusal").stream().map(entry -> entry.path("detail").toString()))
        .containsExactly(
            "{\"status\":403,\"code\":\"scope-missing\",\"method\":\"PATCH\","
                + "\"path\":\"/v1/orgs/demo/assignments\",\"errorCount\":1}",
            "{\"status\":400,\"code\":\"skill-unknown\",\"method\":\"PATCH\","
                + "\"path\":\"/v1/orgs/demo/assignments\",\"errorCount\":1}");
  }

  @Test
  void audit_ofWhoeverIsNotSignedIn_isThereForNoCaller() throws Exception {
    server.send(Call.of("GET /v1/jobs").as("wrong"));

    assertThat(entries("")).isEmpty();
    Verification verification = server.store().read(Verifier::verify);
    assertThat(verification)
        .isInstanceOfSatisfying(
            Verification.Holds.class, holds -> assertThat(holds.entries()).isEqualTo(1));
  }

  @Test
  void audit_inEachMediaType_saysTheSame() throws Exception {
    change("demo", "a1,s1,10\na2,s1,20\n");

    Reply lines =
        server.send(Call.of("GET /v1/audit").as(admin).with("Accept", "application/x-ndjson"));
    assertThat(lines.header("Content-Type")).contains("application/x-ndjson");
    assertThat(lines.text().lines())
        .containsExactlyElementsOf(entries("").stream().map(JsonNode::toString).toList());

    Reply table =
        server.send(Call.of("GET /v1/audit?limit=1").as(admin).with("Accept", "text/csv"));
    JsonNode first = entries("").getFirst();
    assertThat(table.text().lines())
        .containsExactly(
            "at,kind,org,client,requestId,jobId,agent,skill,before,after,detail,hash,previous",
            "2026-11-02T12:00:00Z,changes,demo,tests,%s,%s,a1,s1,,10,,%s,%s"
                .formatted(
                    first.path("requestId").asText(),
                    first.path("jobId").asText(),
                    first.path("hash").asText(),
                    "0".repeat(64)));
    assertThat(table.header("Link")).isPresent();

    assertThat(server.send(Call.of("GET /v1/audit").as(admin).with("Accept", "text/html")).told())
        .isEqualTo("406 not-acceptable");
  }

  @Test
  void audit_pageByPage_isAllOfItOnce() throws Exception {
    for (int i = 1; i <= 4; i++) {
      change("demo", "a1,s1,%1$d\na2,s1,%1$d\na3,s1,%1$d\n".formatted(i));
    }
    List<String> all = entries("").stream().map(JsonNode::toString).toList();
    assertThat(all).hasSize(12).doesNotHaveDuplicates();

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get("?limit=5" + cursor).json();
      page.path("entries").valueStream().map(JsonNode::toString).forEach(seen::add);
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(seen).isEqualTo(all);
  }

  @Test
  void audit_withFilters_isWhatTheyWant() throws Exception {
    change("demo", "a1,s1,1\na2,s1,1\n");
    change("demo", "a1,s2,2\n");
    change("demo", "a2,s1,3\na1,s1,3\n");

    assertThat(told("?agent=a1")).containsExactly("a1 s1 1→3", "a1 s2 null→2", "a1 s1 null→1");
    assertThat(told("?agent=a1&skill=s1")).containsExactly("a1 s1 1→3", "a1 s1 null→1");
    assertThat(told("?skill=s2")).containsExactly("a1 s2 null→2");
    assertThat(told("?agent=nobody")).isEmpty();
    assertThat(told("?skill=none")).isEmpty();
    assertThat(told("?client=crm")).isEmpty();
    assertThat(told("?client=tests&client=crm&org=demo&kind=changes")).hasSize(5);
    assertThat(told("?since=2026-11-02T12:01:00Z&until=2026-11-02T12:02:00Z"))
        .containsExactly("a1 s2 null→2");
    assertThat(told("?since=1m")).hasSize(2);
    assertThat(told("?since=2026-11-03")).isEmpty();
  }

  @Test
  void audit_thatIsAskedForWrongly_saysHow() throws Exception {
    assertThat(get("?sinse=2h").told()).isEqualTo("400 parameter-unknown");
    assertThat(get("?since=yesterday&kind=change&until=x").told())
        .isEqualTo("400 parameter-invalid parameter-invalid parameter-invalid");
    assertThat(get("?kind=change").errors().getFirst().path("suggestion").asText())
        .isEqualTo("changes");
    assertThat(get("?utm_source=mail").told()).isEqualTo("200");
    assertThat(get("?org=other").told()).isEqualTo("404 org-unknown");
    assertThat(get("?org=demo&org=nowhere").told()).isEqualTo("404 org-unknown");
    assertThat(get("?limit=0").told()).isEqualTo("400 parameter-invalid");
    String writer = server.token("assignments:write");
    assertThat(server.send(Call.of("GET /v1/audit").as(writer).json("")).told())
        .isEqualTo("403 scope-missing");
    assertThat(server.send(Call.of("GET /v1/audit")).told()).isEqualTo("401 token-missing");
  }

  @Test
  void audit_ofAnotherOrg_isNotSeen() throws Exception {
    change("demo", "a1,s1,1\n");
    change("other", "a2,s2,2\n");

    assertThat(told("")).containsExactly("a1 s1 null→1");
    String both = server.token(List.of("demo", "other"), List.of("admin"));
    assertThat(server.send(Call.of("GET /v1/audit").as(both)).json().path("entries").valueStream())
        .hasSize(2);
    assertThat(
            server
                .send(Call.of("GET /v1/audit?org=other").as(both))
                .json()
                .path("entries")
                .valueStream()
                .map(AuditHttpTest::told))
        .containsExactly("a2 s2 null→2");
  }

  @Test
  void cursor_ofAnotherOrgOrMadeUp_isAsIfItWereNotThere() throws Exception {
    change("other", "a1,s1,1\na1,s2,1\n");
    String other = server.token(List.of("other"), List.of("admin"));
    String foreign =
        server.send(Call.of("GET /v1/audit?limit=1").as(other)).json().path("next").asText();

    for (String cursor : List.of(foreign, "bm9uZQ", "AAAA", "-")) {
      assertThat(get("?cursor=" + cursor).told()).isEqualTo("404 parameter-invalid");
    }
  }

  /** Applies rows, a minute after the change before. */
  private Reply change(String org, String rows) throws Exception {
    String token = server.token(List.of(org), List.of("admin"));
    Reply reply =
        server.send(
            Call.of("PATCH /v1/orgs/%s/assignments".formatted(org))
                .as(token)
                .with("Content-Type", "text/csv")
                .body("agent,skill,proficiency\n" + rows));
    server.pass(Duration.ofMinutes(1));
    return reply;
  }

  private Reply get(String query) throws Exception {
    return server.send(Call.of("GET /v1/audit" + query).as(admin));
  }

  private List<JsonNode> entries(String query) throws Exception {
    Reply reply = get(query);
    assertThat(reply.told()).isEqualTo("200");
    return reply.json().path("entries").valueStream().toList();
  }

  private List<String> told(String query) throws Exception {
    return entries(query).stream().map(AuditHttpTest::told).toList();
  }

  private static String told(JsonNode entry) {
    return "%s %s %s→%s"
        .formatted(
            entry.path("agent").asText(),
            entry.path("skill").asText(),
            entry.path("before"),
            entry.path("after"));
  }
}
