package dev.skillway.app.http;

import static dev.skillway.app.http.TestServer.directory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.store.Org;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What costs its sender little and is to cost the server little too; it lives on after each. */
class HostileHttpTest {
  private static final String PATCH = "PATCH /v1/orgs/demo/assignments";

  @TempDir private static Path folder;
  private static TestServer server;
  private static String writer;

  @BeforeAll
  static void open() throws Exception {
    server = TestServer.start(folder);
    Org _ =
        server.org(
            TestServer.ORG,
            directory(ThreadsSite.directory(List.of("a1"), List.of("s1"))),
            List.of());
    writer = server.token("assignments:write");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @AfterEach
  void lives() throws Exception {
    assertThat(server.send(Call.of("GET /health/live")).status()).isEqualTo(200);
    assertThat(
            server
                .send(
                    Call.of(PATCH)
                        .as(writer)
                        .json(
                            "{\"changes\":[{\"agent\":\"a1\",\"skill\":\"s1\",\"proficiency\":1}]}"))
                .status())
        .isEqualTo(200);
  }

  private static Reply send(String body) throws Exception {
    return server.send(Call.of(PATCH).as(writer).json(body));
  }

  @Test
  void body_of33MiB_isTooLarge() throws Exception {
    byte[] body = new byte[33 << 20];
    Arrays.fill(body, (byte) ' ');
    Call call = Call.of(PATCH).as(writer).with("Content-Type", "application/json").body(body);
    assertThat(server.send(call).told()).isEqualTo("413 body-too-large");
  }

  @Test
  void body_declaredAsAGigabyte_isRefusedBeforeItComes() throws Exception {
    assertThat(
            server.raw(
                PATCH + " HTTP/1.1",
                "Authorization: Bearer " + writer,
                "Content-Type: application/json",
                "Content-Length: 1073741824"))
        .startsWith("HTTP/1.1 413 ")
        .contains("body-too-large");
  }

  @Test
  void body_thatUnpacksToAGigabyte_isTooLarge() throws Exception {
    byte[] bomb = packed(1 << 10, 1 << 20);
    assertThat(bomb).hasSizeLessThan(2 << 20);
    Call call = Call.of(PATCH).as(writer).json("").with("Content-Encoding", "gzip").body(bomb);
    assertThat(server.send(call).told()).isEqualTo("413 body-too-large");
    Call cut = call.body(Arrays.copyOf(bomb, 1_000));
    assertThat(server.send(cut).told()).isEqualTo("400 body-incomplete");
  }

  private static byte[] packed(int times, int zeros) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        gzip.write(new byte[zeros]);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void body_ofMillionsOfValues_isTooLarge() throws Exception {
    assertThat(send("[" + "[],".repeat(4_000_000) + "[]]").told()).isEqualTo("413 body-too-large");
    assertThat(send("{" + "\"a\":1,".repeat(3_000_000) + "\"b\":1}").told())
        .isEqualTo("413 body-too-large");
  }

  @Test
  void body_ofAMillionKeys_isRefused() throws Exception {
    var body = new StringBuilder("{\"changes\":{");
    for (int i = 0; i < 1_000_000; i++) {
      body.append("\"k").append(i).append("\":1,");
    }
    assertThat(send(body.append("\"k\":1}}").toString()).status()).isBetween(400, 413);
  }

  @Test
  void body_nestedDeeply_isNoJson() throws Exception {
    assertThat(send("[".repeat(1_000_000)).told()).isEqualTo("400 body-not-json");
    assertThat(send("{\"a\":".repeat(500_000)).told()).isEqualTo("400 body-not-json");
  }

  @Test
  void body_ofOneLongNumberOrText_isRefused() throws Exception {
    assertThat(send("1".repeat(5_000_000)).status()).isEqualTo(400);
    assertThat(send("{\"changes\":[{\"agent\":\"" + "x".repeat(5_000_000) + "\"}]}").status())
        .isEqualTo(400);
  }

  @Test
  void table_ofMoreThan100000Changes_isTooMany() throws Exception {
    String rows = "agent,skill,proficiency\n" + "a1,s1,1\n".repeat(300_000);
    Call call =
        Call.of(PATCH)
            .as(writer)
            .with("Content-Type", "text/csv")
            .body(rows.getBytes(StandardCharsets.UTF_8));
    assertThat(server.send(call).told()).isEqualTo("413 changes-too-many");
  }

  @Test
  void body_thatIsNoUtf8_isNoText() throws Exception {
    Call call = Call.of(PATCH).as(writer).json("").body(new byte[] {'{', (byte) 0xC0, (byte) 0xAF});
    assertThat(server.send(call).status()).isEqualTo(400);
  }

  @Test
  void tokens_severalAtOnceOrExpired_areRefused() throws Exception {
    assertThat(server.send(Call.of("GET /v1/orgs").as(writer).as(server.token("admin"))).told())
        .isEqualTo("401 token-invalid");
    String old = server.token("admin");
    server.pass(Duration.ofHours(2));
    try {
      assertThat(server.send(Call.of("GET /v1/orgs").as(old)).told())
          .isEqualTo("401 token-expired");
    } finally {
      writer = server.token("assignments:write");
    }
  }

  @Test
  void headers_ofCommas_costNothing() throws Exception {
    Call call = Call.of("GET /v1/orgs/demo/agents").as(writer);
    for (String header : List.of("Prefer", "Accept", "Accept-Encoding")) {
      assertThat(server.send(call.with(header, ",;=\"".repeat(3_000))).status()).isLessThan(500);
    }
    assertThat(
            server
                .send(
                    Call.of("PUT /api/v2/users/a1/skills")
                        .as(writer)
                        .with("If-Match", ",".repeat(12_000))
                        .json("{\"skills\":[]}"))
                .told())
        .isEqualTo("400 etag-malformed");
  }

  @Test
  void paths_thatClimbOrHide_leadNowhere() throws Exception {
    for (String path :
        List.of(
            "/v1/../v1/orgs",
            "/v1/%2e%2e/v1/orgs",
            "//v1/orgs",
            "/v1/orgs;x=y",
            "/v1/orgs%00",
            "/v1/%c0%af",
            "/v1\\orgs",
            "/problems/../../etc/passwd",
            "/problems/%2e%2e%2f%2e%2e%2fetc%2fpasswd")) {
      String answer = server.raw("GET " + path + " HTTP/1.1", "Authorization: Bearer " + writer);
      assertThat(answer).as(path).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }
  }
}
