package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.access.Clients;
import dev.skillway.core.audit.Author;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens for an id and a secret, as RFC 6749 has it. */
class TokenEndpointTest {
  private static final String GRANT = "grant_type=client_credentials";
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private static Path folder;
  private static TestServer server;
  private static Clients.Made crm;

  @BeforeAll
  static void open() throws Exception {
    server = TestServer.start(folder);
    server.org(
        TestServer.ORG,
        TestServer.directory(ThreadsSite.directory(List.of("a1"), List.of("s1"))),
        List.of());
    crm = add("crm", "assignments:write", "telephony");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Clients.Made add(String name, String... scopes) {
    return server
        .clients()
        .add(name, List.of("demo"), List.of(scopes), Author.of("tests"), Clients.Companion.NONE);
  }

  private static Reply form(String body) throws Exception {
    return server.send(Call.of("POST /oauth/token").with("Content-Type", FORM).body(body));
  }

  private static Reply basic(String credentials, String body) throws Exception {
    String encoded =
        Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return server.send(
        Call.of("POST /oauth/token")
            .with("Content-Type", FORM)
            .with("Authorization", "Basic " + encoded)
            .body(body));
  }

  @Test
  void form_whoseRestDoesNotCome_isRefused(@TempDir Path data) throws Exception {
    var looks = new AtomicInteger();
    InstantSource hurried = () -> Instant.EPOCH.plusSeconds(20L * looks.getAndIncrement());
    try (var inside = new Inside(data, Inside.Parts.real().measuredBy(hurried))) {
      String half =
          "POST /oauth/token HTTP/1.1\r\nHost: here\r\nContent-Length: 99\r\n\r\n" + GRANT;

      assertThat(inside.answer(half)).contains(" 400 ", "invalid_request", "Send it again, whole");
    }
  }

  private static String inForm(Clients.Made client) {
    return "&client_id=%s&client_secret=%s".formatted(client.client().id(), client.secret());
  }

  private static String credentials(Clients.Made client) {
    return client.client().id() + ":" + client.secret();
  }

  private static String error(Reply reply) {
    return reply.status() + " " + reply.json().path("error").asText();
  }

  @Test
  void token_withCredentialsInTheForm_isGood() throws Exception {
    Reply reply = form(GRANT + inForm(crm));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.response().headers().allValues("Cache-Control")).contains("no-store");
    JsonNode json = reply.json();
    assertThat(json.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(json.path("expires_in").asInt()).isEqualTo(3600);
    assertThat(json.path("scope").asText()).isEqualTo("assignments:write telephony");
    String token = json.path("access_token").asText();
    assertThat(
            server
                .send(
                    Call.of("PUT /api/v2/users/a1/skills/s1").as(token).json("{\"proficiency\":4}"))
                .told())
        .isEqualTo("200");
  }

  @Test
  void token_withBasicCredentials_isGood() throws Exception {
    Reply reply = basic(credentials(crm), GRANT + "&scope=assignments:read");

    assertThat(reply.json().path("scope").asText()).isEqualTo("assignments:read");
    String encodedOnce =
        URLEncoder.encode(crm.client().id(), StandardCharsets.UTF_8) + ":" + crm.secret();
    assertThat(basic(encodedOnce.replace("-", "%2D"), GRANT).status()).isEqualTo(200);
  }

  @Test
  void token_withAScopeThatItHasNot_isNotGiven() throws Exception {
    assertThat(error(form(GRANT + inForm(crm) + "&scope=admin"))).isEqualTo("400 invalid_scope");
    assertThat(error(form(GRANT + inForm(crm) + "&scope=fax"))).isEqualTo("400 invalid_scope");
    assertThat(form(GRANT + inForm(crm) + "&scope=telephony").status()).isEqualTo(200);
  }

  @Test
  void token_withAWrongSecret_isNotGivenAndDoesNotTellWhich() throws Exception {
    Clients.Made erp = add("erp", "admin");
    Reply wrong = basic(erp.client().id() + ":" + crm.secret(), GRANT);
    Reply nobody = basic("nobody:" + crm.secret(), GRANT);

    assertThat(error(wrong)).isEqualTo("401 invalid_client");
    assertThat(wrong.header("WWW-Authenticate")).contains("Basic realm=\"skillway\"");
    assertThat(nobody.text()).isEqualTo(wrong.text());
    assertThat(wrong.text()).doesNotContain(crm.secret());
    assertThat(form(GRANT + inForm(erp).replace(erp.secret(), "x")).header("WWW-Authenticate"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=password&username=a&password=b, 400 unsupported_grant_type",
    "client_id=a&client_secret=b, 400 invalid_request",
    "'', 400 invalid_request",
    "grant_type=client_credentials, 401 invalid_client",
    "grant_type=client_credentials&client_id=crm, 401 invalid_client",
    "grant_type=client_credentials&client_id=&client_secret=, 401 invalid_client",
    "grant_type=client_credentials&grant_type=password, 400 invalid_request",
    "grant_type=%zz, 400 invalid_request",
  })
  void token_forAWrongForm_saysWhatIsWrong(String body, String expected) throws Exception {
    assertThat(error(form(body))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic !!!", "Basic Y3Jt", "Basic OnNlY3JldA==", "Digest x"})
  void token_forAHeaderThatHoldsNoCredentials_isNotGiven(String header) throws Exception {
    Reply reply =
        server.send(
            Call.of("POST /oauth/token")
                .with("Content-Type", FORM)
                .with("Authorization", header)
                .body(GRANT));

    assertThat(error(reply)).isEqualTo("401 invalid_client");
  }

  @Test
  void token_namedTwice_isNotGiven() throws Exception {
    assertThat(error(basic(credentials(crm), GRANT + inForm(crm))))
        .isEqualTo("400 invalid_request");
  }

  @Test
  void token_forJson_saysThatAFormIsWanted() throws Exception {
    Reply reply =
        server.send(Call.of("POST /oauth/token").json("{\"grant_type\":\"client_credentials\"}"));

    assertThat(error(reply)).isEqualTo("400 invalid_request");
    assertThat(reply.text()).contains("Send a form, not application/json", FORM);
  }

  @Test
  void token_moreOftenThanItsQuota_isNotGivenUntilTheMinuteIsOver() throws Exception {
    Clients.Made often = add("often", "admin");
    for (int i = 0; i < 1_000; i++) {
      assertThat(form(GRANT + inForm(often)).status()).isEqualTo(200);
    }

    Reply refused = form(GRANT + inForm(often));

    assertThat(refused.told()).isEqualTo("429 token-rate-limited");
    assertThat(refused.header("RateLimit-Policy")).contains("\"tokens\";q=1000;w=60");
    assertThat(refused.header("RateLimit")).contains("\"tokens\";r=0;t=60");
    assertThat(refused.header("Retry-After")).contains("60");
    assertThat(form(GRANT + inForm(crm)).status()).isEqualTo(200);
    server.pass(Duration.ofMinutes(1));
    assertThat(form(GRANT + inForm(often)).status()).isEqualTo(200);
  }

  @Test
  void token_afterManyWrongSecrets_isSlowed() throws Exception {
    Clients.Made victim = add("victim", "admin");
    Reply reply = form(GRANT + inForm(victim).replace(victim.secret(), "wrong"));
    for (int i = 0; i < 10; i++) {
      reply = form(GRANT + inForm(victim).replace(victim.secret(), "wrong" + i));
    }

    assertThat(reply.told()).isEqualTo("429 token-rate-limited");
    assertThat(reply.header("Retry-After")).isPresent();
    server.pass(Duration.ofMinutes(1));
    assertThat(form(GRANT + inForm(victim)).status()).isEqualTo(200);
  }

  @Test
  void token_ofARevokedClient_holdsNoMoreWithinAMinuteAndIsNotGiven() throws Exception {
    Clients.Made gone = add("gone", "admin");
    String token = form(GRANT + inForm(gone)).json().path("access_token").asText();
    Call read = Call.of("GET /v1/orgs").as(token);
    assertThat(server.send(read).told()).isEqualTo("200");

    server.clients().revoke(gone.client().id(), Author.of("tests"));

    assertThat(error(form(GRANT + inForm(gone)))).isEqualTo("401 invalid_client");
    server.pass(Duration.ofSeconds(59));
    Reply refused = server.send(read);
    assertThat(refused.told()).isEqualTo("401 token-invalid");
    assertThat(refused.text()).contains("was revoked");
  }

  @Test
  void exchange_ofATokenThatExpiresNow_givesNone() throws Exception {
    String token = server.tokenOf("late", List.of("demo"), List.of("admin"));
    server.pass(Duration.ofMinutes(60).minusMillis(500));

    Reply reply =
        form("grant_type=urn:ietf:params:oauth:grant-type:token-exchange&subject_token=" + token);

    assertThat(error(reply)).isEqualTo("400 invalid_request");
  }

  @Test
  void metadata_isWhatRfc8414Asks() throws Exception {
    Reply reply = server.send(Call.of("GET /.well-known/oauth-authorization-server"));

    String issuer = reply.json().path("issuer").asText();
    assertThat(issuer).matches("http://127\\.0\\.0\\.1:\\d+");
    assertThat(reply.json().path("token_endpoint").asText()).isEqualTo(issuer + "/oauth/token");
    assertThat(reply.json().path("grant_types_supported").valueStream().map(JsonNode::asText))
        .contains("client_credentials");
    assertThat(
            reply
                .json()
                .path("token_endpoint_auth_methods_supported")
                .valueStream()
                .map(JsonNode::asText))
        .containsExactly("client_secret_basic", "client_secret_post");
    assertThat(reply.json().path("scopes_supported").valueStream().map(JsonNode::asText))
        .contains("assignments:write", "admin");
    assertThat(reply.json().has("response_types_supported")).isTrue();
  }
}
