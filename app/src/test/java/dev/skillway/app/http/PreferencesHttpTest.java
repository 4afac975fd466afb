package dev.skillway.app.http;

import static dev.skillway.app.http.TestServer.held;
import static dev.skillway.app.http.ThreadsSite.SET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.directory.Held;
import dev.skillway.core.store.Org;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller may ask of a write beside its body: parameters, preferences, packing. */
class PreferencesHttpTest {
  private static final String BATCH = "POST /api/v2/users/skills";
  private static final String ONE_OF_TWO =
      "{'items':[{'operation':'assign','userId':'x','skillId':'y','proficiency':50},"
          + "{'operation':'assign','userId':'nobody','skillId':'y','proficiency':50}]}";

  @TempDir private Path folder;
  private ThreadsSite site;

  @BeforeEach
  void open() throws Exception {
    site = ThreadsSite.open(folder, held("agent-4", "skill-123", 90), held("agent-4", "y", 20));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void removals_whatAReplacementWouldTake_isToldAndAllowed() throws Exception {
    String body = "{'skills':[{'id':'skill-123','proficiency':40}]}";
    Reply refused = site.send("PUT " + SET, body);
    assertThat(refused.told()).isEqualTo("409 would-remove");
    assertThat(refused.json().path("wouldRemove").toString())
        .isEqualTo("[{\"agent\":\"agent-4\",\"skill\":\"y\",\"proficiency\":20}]");
    assertThat(refused.corrected().method()).isEqualTo("PATCH");
    Reply merged = site.server().send(refused.corrected().strict().as(site.writer()));
    assertThat(merged.told()).isEqualTo("200");
    assertThat(site.held()).containsExactly("agent-4 skill-123 40", "agent-4 y 20");
    assertThat(site.send("PUT " + SET + "?removals=allow", body).told()).isEqualTo("200");
    assertThat(site.held()).containsExactly("agent-4 skill-123 40");
  }

  @Test
  void removals_ofAnEmptiedSet_haveNoCorrectedRequest() throws Exception {
    Reply refused = site.send("PUT " + SET, "{'skills':[]}");
    assertThat(refused.told()).isEqualTo("409 would-remove");
    assertThat(refused.isCorrected()).isFalse();
    assertThat(site.send("PUT " + SET + "?removals=allow", "{'skills':[]}").told())
        .isEqualTo("200");
    assertThat(site.held()).isEmpty();
  }

  @Test
  void removals_ofSomeEmptiedSets_haveNoCorrectedRequest() throws Exception {
    Reply refused =
        site.send(
            "PUT /v1/orgs/demo/assignments",
            "{'agents':[{'agent':'agent-4','skills':[]},"
                + "{'agent':'x','skills':[{'skill':'y','proficiency':1}]}]}");
    assertThat(refused.told()).isEqualTo("409 would-remove");
    assertThat(refused.isCorrected()).isFalse();
  }

  @Test
  void corrected_ofAStrictReplacementThatWouldRemove_isOneThatMerges() throws Exception {
    String body = "[{'id':'skill-123','proficiency':40}]";
    Reply refused = site.send("PUT " + SET, body, "Prefer", "handling=strict");
    assertThat(refused.told()).isEqualTo("400 array-at-root");
    assertThat(refused.corrected().method()).isEqualTo("PATCH");
    assertThat(site.server().send(refused.corrected().strict().as(site.writer())).told())
        .isEqualTo("200");
    Reply allowed = site.send("PUT " + SET + "?removals=allow", body, "Prefer", "handling=strict");
    assertThat(allowed.corrected().method()).isEqualTo("PUT");
    assertThat(site.server().send(allowed.corrected().strict().as(site.writer())).told())
        .isEqualTo("200");
    assertThat(site.held()).containsExactly("agent-4 skill-123 40");
  }

  @Test
  void removals_ofMany_needAll() throws Exception {
    List<String> skills = ThreadsSite.ids("s", 120);
    Org many =
        site.server()
            .org(
                "many",
                TestServer.directory(ThreadsSite.directory(List.of("a"), skills)),
                skills.stream().map(skill -> held("a", skill, 5)).toList());
    String writer = site.server().token(List.of("many"), List.of("assignments:write"));
    Call put =
        Call.of("PUT /api/v2/users/a/skills?removals=allow")
            .as(writer)
            .json("{\"skills\":[{\"id\":\"s1\",\"proficiency\":6}]}");
    Reply refused = site.server().send(put);
    assertThat(refused.told()).isEqualTo("409 would-remove");
    assertThat(refused.json().path("detail").asText()).contains("?removals=all");
    assertThat(refused.json().path("wouldRemove").size()).isEqualTo(119);
    assertThat(refused.corrected().method()).isEqualTo("PATCH");
    assertThat(site.server().send(refused.corrected().strict().as(writer)).told()).isEqualTo("200");
    assertThat(site.server().held(many)).hasSize(120).contains("a s1 6");
    Call all = new Call("PUT", "/api/v2/users/a/skills?removals=all", put.headers(), put.body());
    assertThat(site.server().send(all).told()).isEqualTo("200");
    assertThat(site.server().held(many)).containsExactly("a s1 6");
  }

  @Test
  void onInvalid_skip_appliesWhatIsWell() throws Exception {
    assertThat(site.send(BATCH, ONE_OF_TWO).told()).isEqualTo("400 agent-unknown");
    assertThat(site.send(BATCH + "?onInvalid=reject", ONE_OF_TWO).told())
        .isEqualTo("400 agent-unknown");
    Reply reply = site.send(BATCH + "?onInvalid=skip", ONE_OF_TWO);
    assertThat(reply.told()).isEqualTo("207 agent-unknown");
    assertThat(ThreadsSite.outcomes(reply)).containsExactly("applied", "rejected");
    JsonNode rejected = reply.json().at("/results/1");
    assertThat(rejected.path("problem")).isEqualTo(rejected.at("/problems/0"));
    assertThat(rejected.path("pointer").asText()).isEqualTo("/items/1");
    assertThat(site.held()).contains("x y 50");
    Reply none =
        site.send(
            BATCH + "?onInvalid=skip",
            "{'items':[{'operation':'assign','userId':'nobody','skillId':'y','proficiency':50}]}");
    assertThat(none.told()).isEqualTo("207 agent-unknown");
    assertThat(site.send(BATCH + "?onInvalid=skip", "{").told()).isEqualTo("400 body-not-json");
  }

  @Test
  void dryRun_plansAlone() throws Exception {
    Reply reply =
        site.send("PUT " + SET + "?dryRun=true", "{'skills':[{'id':'skill-123','proficiency':1}]}");
    assertThat(reply.told()).isEqualTo("200");
    assertThat(reply.json().at("/counts/update").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/counts/remove").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/needs/removals").asText()).isEqualTo("allow");
    assertThat(site.held()).containsExactly("agent-4 skill-123 90", "agent-4 y 20");
  }

  @ParameterizedTest
  @CsvSource({
    "?dryrun=true, parameter-unknown, dryrun, dryRun",
    "?onInvald=skip, parameter-unknown, onInvald, onInvalid",
    "?removal=allow, parameter-unknown, removal, removals",
    "?removals=alow, parameter-invalid, removals, allow",
    "?onInvalid=skp, parameter-invalid, onInvalid, skip",
    "?dryRun=ture, parameter-invalid, dryRun, true"
  })
  void parameter_thatIsWrong_isToldAndNothingApplied(
      String query, String code, String name, String suggestion) throws Exception {
    Reply reply = site.send(BATCH + query, "{'userId':'x','skillId':'y','proficiency':4}");
    assertThat(reply.told()).isEqualTo("400 " + code);
    JsonNode error = reply.errors().getFirst();
    assertThat(error.path("pointer").asText("-")).isEmpty();
    assertThat(error.path("parameter").asText()).isEqualTo(name);
    assertThat(error.path("suggestion").asText()).isEqualTo(suggestion);
    assertThat(site.held()).doesNotContain("x y 4");
    Answers.check("/api/", false, reply);
  }

  @Test
  void parameter_thatResemblesNone_isLetPass() throws Exception {
    assertThat(
            site.send(BATCH + "?utm_source=x", "{'userId':'x','skillId':'y','proficiency':4}")
                .told())
        .isEqualTo("200");
  }

  @Test
  void parameter_wrongTogetherWithTheBody_isToldInOneAnswer() throws Exception {
    assertThat(site.send(BATCH + "?dryrun=true&onInvalid=skip", ONE_OF_TWO).told())
        .isEqualTo("400 parameter-unknown agent-unknown");
  }

  @Test
  void respondAsync_goesOnAsAJob() throws Exception {
    Reply reply =
        site.send(BATCH, "{'userId':'x','skillId':'y','proficiency':4}", "Prefer", "respond-async");
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.header("Preference-Applied")).contains("respond-async");
    String job = reply.json().path("jobId").asText();
    assertThat(reply.header("Location")).contains("/v1/jobs/" + job);
    assertThat(reply.json().path("requestId").asText())
        .isEqualTo(reply.header("X-Request-Id").orElseThrow());
    String location = reply.header("Location").orElseThrow();
    Reply end = site.get(location);
    while (end.json().path("state").asText().equals("running")) {
      end = site.get(location);
    }
    assertThat(end.json().at("/counts/applied").asInt()).isEqualTo(1);
    assertThat(site.held()).contains("x y 4");
  }

  @Test
  void waiting_longEnough_answersWithTheEnd() throws Exception {
    Reply reply =
        site.send(BATCH, "{'userId':'x','skillId':'y','proficiency':4}", "Prefer", "wait=5");
    assertThat(reply.told()).isEqualTo("200");
    assertThat(reply.header("Preference-Applied")).contains("wait=5");
    assertThat(site.held()).contains("x y 4");
  }

  @Test
  void minimal_leavesOutWhatWentWell() throws Exception {
    Reply reply = site.send(BATCH + "?onInvalid=skip", ONE_OF_TWO, "Prefer", "return=minimal");
    assertThat(reply.told()).isEqualTo("207 agent-unknown");
    assertThat(ThreadsSite.outcomes(reply)).containsExactly("rejected");
    assertThat(reply.json().at("/counts/applied").asInt()).isEqualTo(1);
    assertThat(reply.header("Preference-Applied")).contains("return=minimal");
  }

  @Test
  void minimal_isBelow32Kilobytes_alsoOfALargeSet() throws Exception {
    List<String> skills = ThreadsSite.ids("a-skill-with-a-name-that-is-rather-long-", 600);
    List<Held> held = skills.stream().map(skill -> held("a", skill, 5)).toList();
    site.server()
        .org("many", TestServer.directory(ThreadsSite.directory(List.of("a"), skills)), held);
    String writer = site.server().token(List.of("many"), List.of("assignments:write"));
    Reply reply =
        site.server()
            .send(
                Call.of("PUT /api/v2/users/a/skills/" + skills.getFirst())
                    .as(writer)
                    .with("Prefer", "return=minimal")
                    .json("{\"proficiency\":6}"));
    assertThat(reply.told()).isEqualTo("200");
    assertThat(reply.response().body().length).isLessThan(32 << 10);
  }

  @Test
  void gzip_isTakenAndGiven() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          "{\"userId\":\"x\",\"skillId\":\"y\",\"proficiency\":4}"
              .getBytes(StandardCharsets.UTF_8));
    }
    Call call = Call.of(BATCH).as(site.writer()).with("Content-Type", "application/json");
    Reply reply =
        site.server().send(call.with("Content-Encoding", "gzip").body(packed.toByteArray()));
    assertThat(reply.told()).isEqualTo("200");
    assertThat(site.held()).contains("x y 4");
    assertThat(site.server().send(call.with("Content-Encoding", "gzip").body("no gzip")).told())
        .isEqualTo("400 body-incomplete");
    assertThat(site.server().send(call.with("Content-Encoding", "br").body("{}")).told())
        .isEqualTo("415 content-encoding");
    Reply skills =
        site.server()
            .send(Call.of("GET /api/v2/skills").as(site.reader()).with("Accept-Encoding", "gzip"));
    assertThat(skills.header("Content-Encoding")).contains("gzip");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(skills.response().body()))) {
      assertThat(Reply.JSON.readTree(unpacked)).isEqualTo(site.get("/api/v2/skills").json());
    }
  }
}
