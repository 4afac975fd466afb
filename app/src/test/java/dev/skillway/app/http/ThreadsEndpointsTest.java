package dev.skillway.app.http;

import static dev.skillway.app.http.TestServer.held;
import static dev.skillway.app.http.ThreadsSite.SET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.store.Org;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The threads' endpoints, as far as the corpus does not speak of them. */
class ThreadsEndpointsTest {
  private static final String TIER_1 = "{'skills':[{'id':'skill-123','proficiency':40}]}";

  @TempDir private Path folder;
  private ThreadsSite site;

  @BeforeEach
  void open() throws Exception {
    site = ThreadsSite.open(folder, held("agent-4", "skill-123", 90), held("x", "y", 10));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v2/users", "/api/v2/agents/users"})
  void set_bothPrefixes_isReadReplacedAndMerged(String users) throws Exception {
    String set = users + "/agent-4/skills";
    assertThat(site.get(set).json().toString())
        .isEqualTo("{\"skills\":[{\"id\":\"skill-123\",\"name\":\"Tier 1\",\"proficiency\":90}]}");
    Reply patched = site.send("PATCH " + set, "{'skills':[{'id':'skill-456','proficiency':5}]}");
    assertThat(patched.told()).isEqualTo("200");
    assertThat(patched.json().path("skills")).isEqualTo(site.get(set).json().path("skills"));
    assertThat(site.held()).contains("agent-4 skill-123 90", "agent-4 skill-456 5");
    Reply put = site.send("PUT " + set + "?removals=allow", TIER_1);
    assertThat(put.told()).isEqualTo("200");
    assertThat(put.json().path("results").findValuesAsText("implied")).containsExactly("true");
    assertThat(site.held()).containsExactly("agent-4 skill-123 40", "x y 10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v2/users", "/api/v2/agents/users"})
  void skill_bothPrefixes_isReadWrittenAndTakenAway(String users) throws Exception {
    String one = users + "/agent-4/skills/skill-456";
    assertThat(site.get(one).told()).isEqualTo("404 not-assigned");
    Reply put = site.send("PUT " + one, "{'proficiency':7}");
    assertThat(put.told()).isEqualTo("200");
    assertThat(put.json().path("skills").findValuesAsText("id"))
        .containsExactly("skill-123", "skill-456");
    assertThat(site.get(one).json().toString())
        .isEqualTo("{\"id\":\"skill-456\",\"name\":\"Tier 2\",\"proficiency\":7}");
    for (int i = 0; i < 2; i++) {
      Reply deleted = site.send("DELETE " + one);
      assertThat(deleted.told()).isEqualTo("204");
      assertThat(deleted.text()).isEmpty();
      assertThat(deleted.header("X-Request-Id")).isPresent();
    }
    assertThat(site.held()).containsExactly("agent-4 skill-123 90", "x y 10");
  }

  @Test
  void delete_ofAnInactiveAgentOrArchivedSkill_isAllowed() throws Exception {
    assertThat(site.send("DELETE /api/v2/users/inactive-1/skills/y").told()).isEqualTo("204");
    assertThat(site.send("DELETE /api/v2/users/x/skills/archived-1").told()).isEqualTo("204");
  }

  @Test
  void delete_dryRun_saysWhatItWouldDoAndDoesNothing() throws Exception {
    Reply reply = site.send("DELETE " + SET + "/skill-123?dryRun=true");
    assertThat(reply.told()).isEqualTo("200");
    assertThat(reply.json().at("/counts/remove").asInt()).isEqualTo(1);
    assertThat(site.held()).contains("agent-4 skill-123 90");
  }

  @Test
  void get_ofASet_putBackUnchangedInStrict_changesNothing() throws Exception {
    site.send("PATCH " + SET, "{'skills':[{'id':'skill-id-123','proficiency':'Expert'}]}");
    Reply got = site.get(SET);
    Reply put =
        site.server()
            .send(
                Call.of("PUT " + SET)
                    .as(site.writer())
                    .strict()
                    .with("If-Match", got.header("ETag").orElseThrow())
                    .json(got.text()));
    assertThat(put.told()).isEqualTo("200");
    assertThat(ThreadsSite.outcomes(put)).containsExactly("unchanged", "unchanged");
    assertThat(put.notices()).isEmpty();
    assertThat(site.tag(SET)).isEqualTo(got.header("ETag").orElseThrow());
  }

  @Test
  void get_ofOneSkill_putBackInStrict_changesNothing() throws Exception {
    Reply got = site.get(SET + "/skill-123");
    Reply put = site.send("PUT " + SET + "/skill-123", got.text(), "Prefer", "handling=strict");
    assertThat(put.told()).isEqualTo("200");
    assertThat(ThreadsSite.outcomes(put)).containsExactly("unchanged");
    assertThat(put.notices()).isEmpty();
  }

  @Test
  void catalogue_isRead() throws Exception {
    assertThat(site.get("/api/v2/users").json().path("users").size()).isEqualTo(7);
    assertThat(site.get("/api/v2/users/inactive-1").json().path("state").asText())
        .isEqualTo("inactive");
    assertThat(site.get("/api/v2/agents/users/x").json().path("state").asText())
        .isEqualTo("active");
    assertThat(site.get("/api/v2/skills").json().path("skills").size()).isEqualTo(11);
    var skill = site.get("/api/v2/skills/456").json();
    assertThat(skill.path("state").asText()).isEqualTo("active");
    assertThat(skill.at("/scale/levels/Expert").asInt()).isEqualTo(5);
    assertThat(site.get("/api/v2/users/agent-2").told()).isEqualTo("404 agent-unknown");
    assertThat(site.get("/api/v2/skills/457").told()).isEqualTo("404 skill-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bulkUpdate", "bulkupdate"})
  void bulkUpdate_eitherSpelling_isDeprecated(String word) throws Exception {
    Reply reply =
        site.send(
            "POST /api/v2/users/skills/" + word,
            "{'items':[{'userId':'x','skills':[{'id':'y','proficiency':20}]}]}");
    assertThat(reply.told()).isEqualTo("200");
    assertThat(reply.header("Deprecation")).isPresent();
    assertThat(reply.header("Sunset")).isPresent();
    assertThat(reply.header("Link").orElseThrow()).contains("rel=\"successor-version\"");
    assertThat(site.held()).contains("x y 20");
    Reply unauthorized = site.server().send(Call.of("POST /api/v2/users/skills/" + word));
    assertThat(unauthorized.told()).isEqualTo("401 token-missing");
    assertThat(unauthorized.header("Deprecation")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a b", "a+b", "Jörg Müller", "jo@x.example", "50%", "a;b", "a?b"})
  void ids_thatNeedEncoding_areFound(String id) throws Exception {
    Org other =
        site.server()
            .org(
                "other",
                TestServer.directory(ThreadsSite.directory(List.of(id), List.of(id))),
                List.of());
    String writer = site.server().token(List.of("other"), List.of("assignments:write"));
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    for (String users : List.of("/api/v2/users/", "/api/v2/agents/users/")) {
      String one = users + encoded + "/skills/" + encoded;
      Reply put = site.server().send(Call.of("PUT " + one).as(writer).json("{\"proficiency\":3}"));
      assertThat(put.told()).as("%s", put).isEqualTo("200");
      assertThat(site.server().held(other)).containsExactly("%s %1$s 3".formatted(id));
      Reply wrong =
          site.server().send(Call.of("POST " + one).as(writer).json("{\"proficiency\":4}"));
      assertThat(wrong.told()).isEqualTo("405 method-not-allowed");
      assertThat(site.server().send(wrong.corrected().as(writer)).told()).isEqualTo("200");
      assertThat(site.server().send(Call.of("GET " + one).as(writer)).json().path("id").asText())
          .isEqualTo(id);
    }
  }

  @Test
  void path_plusAndAtSign_standForThemselves() throws Exception {
    site.server()
        .org(
            "other",
            TestServer.directory(ThreadsSite.directory(List.of("a+b@x.example"), List.of("s"))),
            List.of());
    String reader = site.server().token(List.of("other"), List.of("assignments:read"));
    assertThat(site.server().send(Call.of("GET /api/v2/users/a+b@x.example").as(reader)).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT /api/v2/users/agent-4/%73kills/skill-123",
    "PUT /%61pi/v2/users/agent-4/skills/skill-123",
    "PUT /api/v2/users/agent-4/skills/skill-123/"
  })
  void path_encodedThoughItNeedNotBe_isTheSame(String line) throws Exception {
    assertThat(site.send(line, "{'proficiency':3}").told()).isEqualTo("200");
    assertThat(site.held()).contains("agent-4 skill-123 3");
  }

  @Test
  void path_placeholderAsItStands_isToldAsSuch() throws Exception {
    String bearer = "Authorization: Bearer " + site.reader();
    assertThat(site.server().raw("GET /api/v2/users/{userId}/skills HTTP/1.1", bearer))
        .startsWith("HTTP/1.1 404")
        .contains("placeholder-left");
    for (String id : List.of(":id", "%3Cid%3E", "$%7BuserId%7D", "YOUR_TOKEN", "user-uuid-here")) {
      assertThat(site.get("/api/v2/users/" + id + "/skills").told())
          .as(id)
          .isEqualTo("404 placeholder-left");
    }
  }

  @Test
  void path_withAnEmptyId_is404() throws Exception {
    Reply reply = site.send("PUT /api/v2/users//skills", TIER_1);
    assertThat(reply.told()).isEqualTo("404 path-unknown");
    assertThat(reply.header("X-Genesys-Request-Id")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"%ff, true", "%2e%2e, true", "%zz, false"})
  void path_notWellEncoded_isMalformed(String id, boolean isPathKnown) throws Exception {
    String answer = site.server().raw("GET /api/v2/users/" + id + " HTTP/1.1");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("request-malformed");
    assertThat(answer).contains("X-Request-Id: ");
    assertThat(answer.contains("X-Genesys-Request-Id: ")).isEqualTo(isPathKnown);
  }

  @Test
  void head_isGetWithoutItsBody() throws Exception {
    Reply get = site.get(SET);
    Reply head = site.server().send(Call.of("HEAD " + SET).as(site.reader()));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.text()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    assertThat(site.server().send(Call.of("HEAD /api/v2/users/nobody").as(site.reader())).status())
        .isEqualTo(404);
  }

  @Test
  void options_saysWhatThereIs() throws Exception {
    Reply reply = site.send("OPTIONS " + SET);
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("Allow")).contains("GET, HEAD, PATCH, PUT, OPTIONS");
    assertThat(reply.header("Accept-Patch")).contains("application/json");
    assertThat(site.send("OPTIONS /api/v2/users/skills").header("Allow")).contains("POST, OPTIONS");
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/v2/users/agent-4/skills, 'GET, HEAD, PATCH, PUT, OPTIONS', PATCH",
    "DELETE /api/v2/users/agent-4/skills, 'GET, HEAD, PATCH, PUT, OPTIONS', ''",
    "PUT /api/v2/users/skills, 'POST, OPTIONS', ''",
    "PATCH /api/v2/users/agent-4/skills/skill-123, 'DELETE, GET, HEAD, PUT, OPTIONS', PUT",
    "PURGE /api/v2/users/agent-4/skills, 'GET, HEAD, PATCH, PUT, OPTIONS', ''",
    "TRACE /api/v2/users/agent-4, 'GET, HEAD, OPTIONS', ''",
    "POST /api/v2/users, 'GET, HEAD, OPTIONS', POST"
  })
  void method_thatThePathLacks_is405WithAllowAndWhatWorks(
      String line, String allow, String corrected) throws Exception {
    String body =
        corrected.equals("POST") ? "{'userId':'x','skillId':'y','proficiency':4}" : TIER_1;
    Reply reply =
        line.startsWith("TRACE") || line.startsWith("DELETE")
            ? site.send(line)
            : site.send(line, body);
    assertThat(reply.told()).isEqualTo("405 method-not-allowed");
    assertThat(reply.header("Allow")).contains(allow);
    assertThat(reply.header("X-Request-Id")).isPresent();
    assertThat(reply.json().at("/corrected/method").asText()).isEqualTo(corrected);
    if (reply.isCorrected()) {
      Reply right = site.server().send(reply.corrected().strict().as(site.writer()));
      assertThat(right.told()).isEqualTo("200");
    }
  }

  @Test
  void method_ofAnUnknownIdWhereTheTemplateLacksIt_isAnUnknownPath() throws Exception {
    assertThat(site.send("POST /api/v2/users/nobody/skills", TIER_1).told())
        .isEqualTo("404 path-unknown");
    assertThat(site.send("PATCH /api/v2/users/x/skills/nothing", "{}").told())
        .isEqualTo("404 path-unknown");
    assertThat(site.send("DELETE /api/v2/users/nobody").told()).isEqualTo("404 path-unknown");
    assertThat(site.send("DELETE /api/v2/users/x").told()).isEqualTo("405 method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/v2/foo/users/nobody/skills, false",
    "GET /api/v2/foo/users/x/skills, true",
    "GET /api/v2/routing/users/x/skills/nothing, false",
    "DELETE /api/v2/foo/users/nobody/skills/y, false",
    "DELETE /api/v2/foo/users/x/skills/y, true",
    "GET /api/v2/foo, true"
  })
  void corrected_ofAnUnknownPath_isThereWhenItSucceeds(String line, boolean works)
      throws Exception {
    Reply reply = site.send(line);
    assertThat(reply.told()).isEqualTo("404 path-unknown");
    assertThat(reply.isCorrected()).isEqualTo(works);
    if (works) {
      assertThat(site.server().send(reply.corrected().as(site.writer())).status()).isIn(200, 204);
    }
  }

  @Test
  void corrected_ofAnotherMethod_keepsHowItIsApplied() throws Exception {
    Reply reply = site.send("POST " + SET + "?dryRun=true", TIER_1);
    assertThat(reply.corrected().path()).isEqualTo("/api/v2/users/agent-4/skills?dryRun=true");
    assertThat(site.send("POST " + SET + "?dryrun=true", TIER_1).isCorrected()).isFalse();
  }

  @Test
  void orgs_severalAndNoneNamed_is400UntilTheHeaderNamesOne() throws Exception {
    site.server().org("other", CorpusLine.directory(), List.of(held("x", "y", 77)));
    String both = site.server().token(List.of("demo", "other"), List.of("assignments:write"));
    Call get = Call.of("GET /api/v2/users/x/skills/y").as(both);
    Reply none = site.server().send(get);
    assertThat(none.told()).isEqualTo("400 org-required");
    assertThat(none.json().at("/errors/0/header").asText()).isEqualTo("Skillway-Org");
    assertThat(none.json().path("detail").asText()).contains("demo", "other");
    Reply other = site.server().send(get.with("Skillway-Org", "other"));
    assertThat(other.json().path("proficiency").asInt()).isEqualTo(77);
  }

  @Test
  void orgs_anothers_areAsIfTheyWereNotThere() throws Exception {
    site.server().org("other", CorpusLine.directory(), List.of());
    Call get = Call.of("GET " + SET).as(site.reader());
    Reply others = site.server().send(get.with("Skillway-Org", "other"));
    Reply nobodys = site.server().send(get.with("Skillway-Org", "nobodys"));
    assertThat(others.told()).isEqualTo("404 org-unknown");
    assertThat(others.json().path("errors").toString().replace("other", "nobodys"))
        .isEqualTo(nobodys.json().path("errors").toString());
    Reply post =
        site.server().send(Call.of("POST " + SET).as(site.writer()).with("Skillway-Org", "other"));
    assertThat(post.told()).isEqualTo("404 org-unknown");
  }

  @Test
  void requestId_ofTheClient_comesBackUnderAnotherName() throws Exception {
    Reply reply =
        site.server().send(Call.of("GET " + SET).as(site.reader()).with("X-Request-Id", "mine-7"));
    assertThat(reply.header("X-Client-Request-Id")).contains("mine-7");
    assertThat(reply.header("X-Request-Id").orElseThrow()).isNotEqualTo("mine-7");
    assertThat(reply.header("X-Genesys-Request-Id")).isEqualTo(reply.header("X-Request-Id"));
    assertThat(site.get(SET).header("X-Client-Request-Id")).isEmpty();
  }
}
