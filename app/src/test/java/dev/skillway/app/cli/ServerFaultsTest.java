package dev.skillway.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.skillway.app.cli.remote.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand at an address, and between. */
class ServerFaultsTest {
  private static final String PLAN =
      """
      {"requestId":"r1","dryRun":true,"counts":{"add":0,"update":0,"remove":0,"keep":1},"calls":0,
       "changes":[],"errors":[],"errorCount":0,"notices":[]}
      """;

  private static final String BUSY =
      """
      {"detail":"Busy.","status":503,"requestId":"r2","errors":[{"code":"server-busy","pointer":"",
       "detail":"Too many large requests are under way."}],"errorCount":1,"notices":[]}
      """;

  @TempDir private Path folder;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  /** Answers a request. */
  private interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void server_thatIsNotThere_isNamedWithWhatToCheck() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    Session.Ran ran = run("get", "--server", "http://127.0.0.1:" + port);

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.err())
        .contains("server-unreachable", "http://127.0.0.1:" + port, "skillway serve");
  }

  @Test
  void server_thatIsAnother_isTold() {
    answers(exchange -> send(exchange, 200, "text/html", "<html>hello</html>"));

    assertThat(remote("get").err())
        .contains("server-unreachable", "no Skillway server", "text/html");
  }

  @Test
  void server_thatSendsElsewhere_isNotFollowed() {
    answers(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "https://elsewhere.example/");
          send(exchange, 301, "text/html", "");
        });

    assertThat(remote("get").err()).contains("server-unreachable", "https://elsewhere.example/");
  }

  @Test
  void server_behindAProxyThatFindsItNot_isTold() {
    answers(exchange -> send(exchange, 502, "text/html", "<html>Bad gateway</html>"));

    assertThat(remote("get").err()).contains("A proxy at", "502", "skillway serve");
  }

  @Test
  void busyServer_isAskedThreeTimesMore() {
    answers(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "0");
          send(exchange, 503, "application/problem+json", BUSY);
        });

    Session.Ran ran = remote("get");

    assertThat(ran.err()).contains("server-busy", "Request r2");
    assertThat(asked).hasSize(4);
  }

  @Test
  void busyServer_thatWantsMoreThanAMinute_isNotWaitedFor() {
    answers(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "61");
          send(exchange, 503, "application/problem+json", BUSY);
        });

    assertThat(remote("get").exit()).isEqualTo(Exit.ERROR);
    assertThat(asked).hasSize(1);
  }

  @Test
  void connection_thatIsCutWhileItApplies_leavesItOpenAndSaysHowToFindOut() throws IOException {
    answers(
        exchange -> {
          if (exchange.getRequestURI().getQuery() == null) {
            exchange.close();
          } else if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, "application/json", "{\"skills\":[]}");
          } else {
            send(exchange, 200, "application/json", PLAN);
          }
        });

    Session.Ran ran = remote("apply", file());

    assertThat(ran.exit()).isEqualTo(Exit.PARTLY);
    assertThat(ran.err())
        .contains(
            "server-unreachable",
            "It is not known whether the changes were applied.",
            "skillway jobs --server " + address());
    assertThat(asked.stream().filter("PATCH /v1/orgs/demo/assignments"::equals)).hasSize(1);
  }

  @Test
  void connection_thatIsCutWhileItPlans_didNothing() throws IOException {
    answers(HttpExchange::close);

    Session.Ran ran = remote("apply", file());

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.err()).contains("server-unreachable", "Nothing was done");
  }

  @Test
  void token_thatIsMissing_isToldWithWhereToGetIt() {
    Session.Ran ran = Session.run(Map.of(), "", "get", "--server", address());

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.err()).contains("token-missing", "SKILLWAY_TOKEN", "skillway token");
    assertThat(asked).isEmpty();
  }

  @Test
  void token_thatIsNone_isNotRepeated() {
    Session.Ran ran =
        Session.run(Map.of("SKILLWAY_TOKEN", "my secret\nwords"), "", "get", "--server", address());

    assertThat(ran.err()).contains("token-invalid").doesNotContain("secret");
    assertThat(asked).isEmpty();
  }

  @Test
  void token_thatExpired_isToldWithWhereToGetAnother() throws IOException, InterruptedException {
    try (var served = new Served(folder.resolve("data"))) {
      String old = Session.run(Map.of(), "", "token", "--data", folder + "/other").out().strip();

      Session.Ran ran = served.runAs(old, "get");

      assertThat(ran.exit()).isEqualTo(Exit.ERROR);
      assertThat(ran.err())
          .contains("error token-", "Another, on the server's machine: skillway token", "Request ")
          .doesNotContain(old);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "skills.example",
        "ftp://skills.example",
        "http://",
        "http://a b",
        "https://me:secret@skills.example",
        "https://skills.example?x=secret"
      })
  void url_thatIsNone_isWrongUsage(String url) {
    Session.Ran ran = run("get", "--server", url);

    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--server ").doesNotContain("secret");
  }

  @Test
  void url_inTheEnvironment_thatIsNone_isAWrongSetting() {
    Session.Ran ran = Session.run(Map.of("SKILLWAY_SERVER", "nowhere"), "", "get");

    assertThat(ran.exit()).isEqualTo(Exit.ERROR);
    assertThat(ran.err()).contains("setting-invalid at SKILLWAY_SERVER", "https://HOST");
  }

  @Test
  void http_toAnotherMachine_warns() {
    // 192.0.2.0/24 is nobody's (RFC 5737); that nothing answers there is not waited for.
    assertThat(address("http://192.0.2.1").isUnprotected()).isTrue();
    assertThat(address("https://192.0.2.1").isUnprotected()).isFalse();
    assertThat(address("http://[::1]:8080").isUnprotected()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "directory dump", "directory load people.json"})
  void command_ofADataFolder_refusesAServer(String command) {
    Session.Ran ran =
        run(
            Stream.concat(
                    Stream.of(command.split(" ")), Stream.of("--server", "http://127.0.0.1:1"))
                .toArray(String[]::new));

    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--server");
  }

  @Test
  void serverAndData_together_areWrongUsage() {
    assertThat(remote("get", "--data", folder.toString()).exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void severalFiles_areSentOneByOne() throws IOException {
    Session.Ran ran = remote("apply", file(), file());

    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("one file is one change set");
  }

  @Test
  void mode_thatThePathDoesNotHave_isWrongUsage() throws IOException {
    Session.Ran ran =
        remote("plan", file(), "--as-path", "POST /api/v2/users/skills", "--mode", "replace");

    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--mode merge");
  }

  private String file() throws IOException {
    return Files.writeString(folder.resolve("a.csv"), "agent,skill,proficiency\nx,y,90\n")
        .toString();
  }

  private static Address address(String url) {
    return new Address(URI.create(url));
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private Session.Ran remote(String... args) {
    return run(
        Stream.concat(Stream.of(args), Stream.of("--server", address())).toArray(String[]::new));
  }

  private static Session.Ran run(String... args) {
    return Session.run(Map.of("SKILLWAY_TOKEN", "a.b.c"), "", args);
  }

  private void answers(Answering answering) {
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.getRequestBody().readAllBytes();
          answering.answer(exchange);
        });
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Request-Id", "r1");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
