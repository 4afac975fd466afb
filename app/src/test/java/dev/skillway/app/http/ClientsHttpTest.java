package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.access.Clients;
import dev.skillway.core.audit.Author;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients over {@code /v1/clients}: an admin's, for the admin's orgs. */
class ClientsHttpTest {
  @TempDir private Path folder;
  private TestServer server;
  private String admin;

  @BeforeEach
  void open() throws Exception {
    server = TestServer.start(folder);
    admin = server.token(List.of("demo", "north"), List.of("admin"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Reply add(String json) throws Exception {
    return server.send(Call.of("POST /v1/clients").as(admin).json(json.replace('\'', '"')));
  }

  private List<String> listed(String token) throws Exception {
    return server
        .send(Call.of("GET /v1/clients").as(token))
        .json()
        .path("clients")
        .valueStream()
        .map(client -> client.path("name").asText())
        .toList();
  }

  @Test
  void add_aClient_answersItsSecretThisOnce() throws Exception {
    Reply reply = add("{'name':'Night shift','orgs':['north'],'scopes':['assignments:read']}");

    assertThat(reply.told()).isEqualTo("201");
    JsonNode json = reply.json();
    String path = "/v1/clients/" + json.path("id").asText();
    assertThat(reply.header("Location")).contains(path);
    assertThat(json.path("orgs").toString()).isEqualTo("[\"north\"]");
    assertThat(json.path("scopes").toString()).isEqualTo("[\"assignments:read\"]");
    String secret = json.path("secret").asText();
    assertThat(secret).startsWith("skw_");
    Reply read = server.send(Call.of("GET " + path).as(admin));
    assertThat(read.json().path("name").asText()).isEqualTo("Night shift");
    assertThat(read.text()).doesNotContain(secret).doesNotContain("secret");
  }

  @Test
  void add_withoutScopes_mayWriteAssignments() throws Exception {
    admin = server.token("admin");
    assertThat(add("{'name':'crm'}").json().path("scopes").toString())
        .isEqualTo("[\"assignments:write\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | 400 wrapper-unknown",
        "{ | 400 body-not-json",
        "{} | 400 field-missing",
        "{'name':7,'orgs':['demo']} | 400 type-mismatch",
        "{'name':'x','orgs':['demo'],'scope':['admin']} | 400 key-unknown",
        "{'name':'x','orgs':['demo'],'scopes':['a b']} | 400 type-mismatch",
        "{'name':'x','orgs':['demo'],'scopes':'admin'} | 400 type-mismatch",
        "{'name':'x'} | 400 field-missing",
        "{'name':'x','orgs':[]} | 400 field-missing",
        "{'name':'x','orgs':['south']} | 400 org-unknown",
        "{'name':'x','name':'y','orgs':['demo']} | 400 body-not-json",
      })
  void add_whatIsWrong_saysWhatAndMakesNone(String json, String told) throws Exception {
    Reply reply = add(json);

    assertThat(reply.told()).isEqualTo(told);
    assertThat(listed(admin)).isEmpty();
    Answers.check("/v1/clients", false, reply);
  }

  @Test
  void list_showsThoseOfNoOrgButTheCallers() throws Exception {
    server
        .clients()
        .add(
            "both",
            List.of("demo", "north"),
            List.of("admin"),
            Author.of("tests"),
            Clients.Companion.NONE);
    server
        .clients()
        .add(
            "north",
            List.of("north"),
            List.of("admin"),
            Author.of("tests"),
            Clients.Companion.NONE);
    server
        .clients()
        .add(
            "south",
            List.of("south"),
            List.of("admin"),
            Author.of("tests"),
            Clients.Companion.NONE);

    assertThat(listed(admin)).containsExactly("both", "north");
    assertThat(listed(server.token("admin"))).isEmpty();
  }

  @Test
  void revoke_aClient_endsIt() throws Exception {
    String path = add("{'name':'x','orgs':['demo']}").header("Location").orElseThrow();

    assertThat(server.send(Call.of("DELETE " + path).as(admin)).status()).isEqualTo(204);
    assertThat(server.send(Call.of("DELETE " + path).as(admin)).status()).isEqualTo(204);

    Reply read = server.send(Call.of("GET " + path).as(admin));
    assertThat(read.json().path("revokedAt").asText()).isEqualTo("2026-11-02T12:00:00Z");
  }

  @Test
  void revoke_anothersClient_isAsIfItWereNotThere() throws Exception {
    String south =
        server
            .clients()
            .add(
                "south",
                List.of("south", "demo"),
                List.of("admin"),
                Author.of("tests"),
                Clients.Companion.NONE)
            .client()
            .id();

    for (String method : List.of("GET", "DELETE")) {
      Reply other = server.send(Call.of(method + " /v1/clients/" + south).as(admin));
      Reply none = server.send(Call.of(method + " /v1/clients/nobody").as(admin));
      assertThat(other.told()).isEqualTo("404 client-unknown");
      assertThat(none.told()).isEqualTo("404 client-unknown");
    }
    String owner = server.token(List.of("south", "demo"), List.of("admin"));
    assertThat(server.send(Call.of("GET /v1/clients/" + south).as(owner)).json().has("revokedAt"))
        .isFalse();
  }

  @Test
  void administer_withoutAdmin_isForbidden() throws Exception {
    String writer = server.token("assignments:write");
    for (String line : List.of("GET /v1/clients", "POST /v1/clients", "DELETE /v1/clients/x")) {
      assertThat(server.send(Call.of(line).as(writer)).told()).isEqualTo("403 scope-missing");
    }
  }
}
