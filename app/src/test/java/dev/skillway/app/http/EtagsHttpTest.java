package dev.skillway.app.http;

import static dev.skillway.app.http.TestServer.held;
import static dev.skillway.app.http.ThreadsSite.SET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags: the same set bears the same, and a stale one keeps a change from being made. */
class EtagsHttpTest {
  private static final String BODY = "{'skills':[{'id':'skill-123','proficiency':40}]}";

  @TempDir private Path folder;
  private ThreadsSite site;

  @BeforeEach
  void open() throws Exception {
    site = ThreadsSite.open(folder, held("agent-4", "skill-123", 90));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"T\"",
        "W/\"T\"",
        "\"T-gzip\"",
        "\"T--gzip\"",
        "W/\"T--gzip\"",
        "\"other\", \"T\"",
        "\"other\",W/\"T-gzip\"",
        "*"
      })
  void ifMatch_theTagInAnyForm_isTheSameTag(String form) throws Exception {
    String tag = site.tag(SET);
    assertThat(tag).matches("\"[^\"]+\"");
    String sent = form.replace("T", tag.replace("\"", ""));
    assertThat(site.send("PUT " + SET, BODY, "If-Match", sent, "Prefer", "handling=strict").told())
        .isEqualTo("200");
    boolean isStale = !form.equals("*");
    assertThat(site.send("PUT " + SET, BODY, "If-Match", sent).told())
        .isEqualTo(isStale ? "412 stale" : "200");
    assertThat(site.get(SET).header("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void ifMatch_ofTheOtherPath_isTheSameTag() throws Exception {
    String tag = site.tag("/api/v2/users/agent-4/skills");
    assertThat(tag).isEqualTo(site.tag(SET));
  }

  @Test
  void ifMatch_ofOneSkill_looksAtThatSkillAlone() throws Exception {
    String tag = site.tag(SET + "/skill-123");
    site.send("PATCH " + SET, "{'skills':[{'id':'skill-456','proficiency':1}]}");
    assertThat(site.send("PUT " + SET + "/skill-123", "{'proficiency':1}", "If-Match", tag).told())
        .isEqualTo("200");
    Call delete = Call.of("DELETE " + SET + "/skill-123").as(site.writer());
    assertThat(site.server().send(delete.with("If-Match", tag)).told()).isEqualTo("412 stale");
    String now = site.tag(SET + "/skill-123");
    assertThat(site.server().send(delete.with("If-Match", now)).told()).isEqualTo("204");
    assertThat(site.server().send(delete.with("If-Match", "*")).told()).isEqualTo("412 stale");
  }

  @Test
  void ifNoneMatch_asterisk_createsOnlyWhatIsNotThere() throws Exception {
    String one = "PUT " + SET + "/skill-456";
    assertThat(site.send(one, "{'proficiency':1}", "If-None-Match", "*").told()).isEqualTo("200");
    Reply again = site.send(one, "{'proficiency':2}", "If-None-Match", "*");
    assertThat(again.told()).isEqualTo("412 stale");
    assertThat(again.json().at("/errors/0/header").asText()).isEqualTo("If-None-Match");
    assertThat(site.held()).contains("agent-4 skill-456 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"T\"", "W/\"T\"", "\"T--gzip\"", "\"other\", \"T\"", "*"})
  void ifNoneMatch_theTagThatIsThere_is304WithoutABody(String form) throws Exception {
    for (String path : new String[] {SET, SET + "/skill-123"}) {
      String tag = site.tag(path);
      Call get = Call.of("GET " + path).as(site.reader());
      Reply reply =
          site.server().send(get.with("If-None-Match", form.replace("T", tag.replace("\"", ""))));
      assertThat(reply.status()).isEqualTo(304);
      assertThat(reply.text()).isEmpty();
      assertThat(reply.header("ETag")).contains(tag);
      assertThat(reply.header("X-Request-Id")).isPresent();
    }
  }

  @Test
  void ifNoneMatch_anotherTag_is200() throws Exception {
    Call get = Call.of("GET " + SET).as(site.reader());
    assertThat(site.server().send(get.with("If-None-Match", "\"other\"")).status()).isEqualTo(200);
  }

  @Test
  void ifMatch_stale_comesBeforeAllThatIsWrongWithTheBody() throws Exception {
    for (String body : new String[] {"{", "{'skills':[{'id':'nothing'}]}", "[]", "{'skills':[]}"}) {
      Reply reply = site.send("PUT " + SET, body, "If-Match", "\"old\"");
      assertThat(reply.told()).as(body).isEqualTo("412 stale");
    }
    Reply reply = site.send("PUT " + SET, BODY, "If-Match", "\"old\"");
    assertThat(reply.json().at("/errors/0/header").asText()).isEqualTo("If-Match");
    assertThat(reply.json().at("/errors/0/expected").asText()).isEqualTo(site.tag(SET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "lenient"})
  void ifMatch_noTag_isMalformed(String handling) throws Exception {
    Reply reply =
        site.send("PUT " + SET, BODY, "If-Match", "\"half", "Prefer", "handling=" + handling);
    assertThat(reply.told()).isEqualTo("400 etag-malformed");
  }
}
