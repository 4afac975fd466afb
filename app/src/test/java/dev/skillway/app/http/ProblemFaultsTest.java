package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.app.http.Inside.Parts;
import dev.skillway.app.http.exchange.Access;
import dev.skillway.app.http.exchange.Lanes;
import dev.skillway.core.access.Clients;
import dev.skillway.core.access.OutsideIssuer;
import dev.skillway.core.access.TokenTerms;
import dev.skillway.core.audit.Author;
import dev.skillway.core.intake.Beginning;
import dev.skillway.core.intake.Format;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Tabular;
import dev.skillway.core.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Raises the problems whose pages show a fault that nobody can bring about from outside; a test is
 * found by its name, which begins with the code.
 */
class ProblemFaultsTest {
  private static final String ONE =
      "{\"changes\": [{\"agent\": \"x\", \"skill\": \"y\", \"proficiency\": 90}]}";

  /** Above the size from which a request is a large one. */
  private static final String LARGE = ONE + " ".repeat(100_000);

  @TempDir private Path data;

  @Test
  void internal_whenSomethingThrowsThatNobodyForesaw() throws Exception {
    Format broken =
        new Broken(
            () -> {
              throw new IllegalStateException("a defect");
            });
    try (var server = new Inside(data, Parts.real().reading(broken))) {
      assertRefused(server.answer(server.patch(ONE)), 500, "internal");
    }
  }

  @Test
  void memoryFull_whenABodyNeedsMoreThanThereIs() throws Exception {
    Format greedy =
        new Broken(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });
    try (var server = new Inside(data, Parts.real().reading(greedy))) {
      assertRefused(server.answer(server.patch(ONE)), 503, "memory-full");
    }
  }

  @Test
  void bodyTooSlow_whenTheRestDoesNotCome() throws Exception {
    var looks = new AtomicInteger();
    InstantSource hurried = () -> Instant.EPOCH.plusSeconds(20L * looks.getAndIncrement());
    try (var server = new Inside(data, Parts.real().measuredBy(hurried))) {
      String whole = server.patch(ONE);
      String half = whole.substring(0, whole.length() - ONE.length() / 2);

      assertRefused(server.answer(half), 408, "body-too-slow");
    }
  }

  @Test
  void serverBusy_whenThereIsNoRoomForMore() throws Exception {
    var lanes = new Lanes(1, Duration.ZERO);
    try (var server = new Inside(data, Parts.real().in(lanes))) {
      try (Lanes.Room _ = lanes.room(true).orElseThrow();
          Lanes.Room _ = lanes.room(true).orElseThrow()) {
        assertThat(lanes.room(true)).isEmpty();

        String answer = server.answer(server.patch(LARGE));

        assertRefused(answer, 503, "server-busy");
        assertThat(answer).contains("\r\nRetry-After: ");
      }
      assertThat(server.answer(server.patch(LARGE))).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void changedMeanwhile_whenAnotherProcessWritesBetweenPlanAndApply() throws Exception {
    // So many removals are looked at by the whole org, and so not compared where they are written.
    String many =
        IntStream.rangeClosed(1010, 1035)
            .mapToObj(
                "{\"agent\": \"a%d\", \"skill\": \"y\", \"operation\": \"remove\"}"::formatted)
            .collect(Collectors.joining(",", ONE.replace("]}", ","), "]}"));
    // The third id is that of the job: all is planned, and nothing is applied yet.
    try (Store other = Store.open(data);
        var server = new Inside(data, Parts.real().namingBy(writingAt(3, other)))) {
      String answer = server.answer(server.patch(many));

      assertThat(answer)
          .startsWith("HTTP/1.1 207 ")
          .contains("\"failed\":1", "\"code\":\"changed-meanwhile\"");
      assertThat(server.answer(server.patch(many))).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void anotherProcessWritesWhileASmallRequestIsRead_isComparedWithWhatItWrote() throws Exception {
    try (Store other = Store.open(data);
        var server = new Inside(data, Parts.real().namingBy(writingAt(2, other)))) {
      assertThat(server.answer(server.patch(ONE))).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void rateLimited_whenAClientSendsMoreThanItMay() throws Exception {
    try (var server = TestServer.start(data, new Access.Quotas(1, 1))) {
      Call call = Call.of("GET /v1/orgs").as(server.token("admin"));
      server.send(call);

      Reply reply = server.send(call);

      assertThat(reply.told()).isEqualTo("429 rate-limited");
      assertThat(reply.header("Retry-After")).contains("60");
    }
  }

  @Test
  void tokenRateLimited_whenAClientAsksForMoreTokensThanItMay() throws Exception {
    try (var server = TestServer.start(data, new Access.Quotas(1, 1))) {
      String client = credentials(server.clients());
      signIn(server, client);

      Reply reply = signIn(server, client);

      assertThat(reply.told()).isEqualTo("429 token-rate-limited");
      assertThat(reply.header("Retry-After")).contains("60");
    }
  }

  private static String credentials(Clients clients) {
    Clients.Made made =
        clients.add(
            "crm",
            List.of(TestServer.ORG),
            List.of("admin"),
            Author.of("tests"),
            Clients.Companion.NONE);
    return "client_id=%s&client_secret=%s".formatted(made.client().id(), made.secret());
  }

  private static Reply signIn(TestServer server, String credentials) throws Exception {
    return server.send(
        Call.of("POST /oauth/token").body("grant_type=client_credentials&" + credentials));
  }

  @Test
  void idempotencyKeyBusy_whenTheRequestWithTheKeyIsUnderWay() throws Exception {
    try (var server = TestServer.start(data)) {
      var site = ThreadsSite.directory(List.of("x"), List.of("y"));
      server.org(TestServer.ORG, TestServer.directory(site), List.of());
      Call call =
          Call.of("PATCH /v1/orgs/demo/assignments")
              .as(server.token("admin"))
              .with("Idempotency-Key", "\"one\"")
              .json(ONE);
      server.send(call);
      // As it stands in the store while its job runs.
      server.store().write(handle -> handle.execute("UPDATE repeat SET status = NULL"));
      server
          .store()
          .write(handle -> handle.execute("UPDATE job SET state = 'RUNNING', ended_at = NULL"));

      assertThat(server.send(call).told()).isEqualTo("409 idempotency-key-busy");
    }
  }

  @Test
  void issuerUnreachable_whenNobodyShowsTheKeysOfAnIssuer() throws Exception {
    var claim = new OutsideIssuer.Mapping("orgs", Map.of());
    var issuer =
        new OutsideIssuer(
            "https://login.example", URI.create(nobody()), "skillway", "sub", claim, claim);
    var terms = new TokenTerms(Duration.ofHours(1), Duration.ofDays(30), Optional.of(issuer));
    try (var server = TestServer.start(data, terms)) {
      String token =
          Stream.of("{\"alg\":\"ES256\"}", "{\"iss\":\"https://login.example\"}", "signature")
              .map(part -> part.getBytes(StandardCharsets.UTF_8))
              .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
              .collect(Collectors.joining("."));

      Reply reply = server.send(Call.of("GET /v1/orgs").as(token));

      assertThat(reply.told()).isEqualTo("503 issuer-unreachable");
      assertThat(reply.header("Retry-After")).contains("30");
    }
  }

  /** An address where nobody listens. */
  private static String nobody() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:%d/keys".formatted(socket.getLocalPort());
    }
  }

  /** A clock that, when it is looked at for the id of that number, changes agent x from outside. */
  private static InstantSource writingAt(int number, Store other) {
    var ids = new AtomicInteger();
    return () -> {
      if (ids.incrementAndGet() == number) {
        other.write(
            handle ->
                handle.execute(
                    """
                    INSERT INTO agent_version (agent, version)
                    SELECT key, 1000 FROM agent WHERE id = 'x'
                    ON CONFLICT (agent) DO UPDATE SET version = excluded.version
                    """));
      }
      return Clock.systemUTC().instant();
    };
  }

  private static void assertRefused(String answer, int status, String code) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("\r\nContent-Type: application/problem+json\r\n", "\r\nX-Request-Id: ")
        .contains("\"type\":\"/problems/" + code + "\"", "\"code\":\"" + code + "\"");
  }

  /** Reads no body. */
  private record Broken(Runnable meeting) implements Format {
    @Override
    public String name() {
      return "json";
    }

    @Override
    public boolean isOfBodies() {
      return true;
    }

    @Override
    public boolean recognises(Beginning beginning) {
      return true;
    }

    @Override
    public Optional<Tabular> read(Given given, InputStream bytes, Consumer<Statement> sink)
        throws IOException {
      meeting.run();
      return Optional.empty();
    }
  }
}
