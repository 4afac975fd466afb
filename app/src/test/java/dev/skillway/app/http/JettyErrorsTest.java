package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.app.http.Inside.Parts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused before it is a request is a problem like any other. */
class JettyErrorsTest {
  private static final Pattern ID = Pattern.compile("\r\nX-Request-Id: (\\S+)\r\n");

  @TempDir private static Path data;
  private static Inside server;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    server = new Inside(data, Parts.real());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        of("hello\n\n", 400),
        of("GET v1/orgs HTTP/1.1\nHost: x\n\n", 400),
        of("GET /v1/orgs HTTP/1.1\n\n", 400),
        of("GET /v1/orgs HTTP/1.1\nHost: a\nHost: b\n\n", 400),
        of("GET /v1/orgs HTTP/1.1\nHost: x\nFoo : bar\n\n", 400),
        of("GET /v1/orgs HTTP/1.1\nHost: x\nFoo: a\0b\n\n", 400),
        of("FO@O /v1/orgs HTTP/1.1\nHost: x\n\n", 400),
        of("GET /v1/%zz HTTP/1.1\nHost: x\n\n", 400),
        of("GET /v1/%ff HTTP/1.1\nHost: x\n\n", 400),
        of("GET /v1/a b HTTP/1.1\nHost: x\n\n", 400),
        of("GET /v1/%2e%2e/orgs HTTP/1.1\nHost: x\n\n", 400),
        of("POST /v1/orgs HTTP/1.1\nHost: x\nContent-Length: <calculated>\n\n{}", 400),
        of("POST /v1/orgs HTTP/1.1\nHost: x\nContent-Length: -1\n\n{}", 400),
        of("POST /v1/orgs HTTP/1.1\nHost: x\nContent-Length: 2\nContent-Length: 3\n\n{}", 400),
        of(
            "POST /v1/orgs HTTP/1.1\nHost: x\nContent-Length: 2\nTransfer-Encoding: chunked\n\n{}",
            400),
        of("POST /v1/orgs HTTP/1.1\nHost: x\nExpect: more\nContent-Length: 2\n\n{}", 417),
        of("GET /\n\n", 400),
        of("GET /v1/orgs HTTP/3.0\nHost: x\n\n", 400),
        of("PRI * HTTP/2.0\n\nSM\n\n", 426));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void request_thatIsNone_isMalformed(String request, int status) throws IOException {
    assertRefused(server.answer(request), status, "request-malformed");
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void request_whoseHeadIsTooLong_isRefused(String request, int status, String code)
      throws IOException {
    assertRefused(server.answer(request), status, code);
  }

  static Stream<Arguments> tooLong() {
    String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    return Stream.of(
        Arguments.of("GET /" + "a".repeat(9_000) + end + "\r\n", 414, "path-too-long"),
        Arguments.of("GET /v1?x=" + "a".repeat(40_000) + end + "\r\n", 414, "path-too-long"),
        Arguments.of(
            "GET /v1" + end + "Cookie: " + "a".repeat(17_000) + "\r\n\r\n",
            431,
            "headers-too-large"));
  }

  private static Arguments of(String request, int status) {
    return Arguments.of(request.replace("\n", "\r\n"), status);
  }

  private static void assertRefused(String answer, int status, String code) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("\r\nContent-Type: application/problem+json\r\n")
        .contains("\"status\":" + status, "\"type\":\"/problems/" + code + "\"");
    var id = ID.matcher(answer);
    assertThat(id.find()).isTrue();
    assertThat(answer).contains("\"requestId\":\"" + id.group(1) + "\"");
  }
}
