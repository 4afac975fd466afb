package dev.skillway.app.http;

import dev.skillway.app.http.exchange.Access;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.openapi.Answer;
import dev.skillway.app.openapi.Documented;
import dev.skillway.core.access.Clients;
import dev.skillway.core.access.TokenTerms;
import dev.skillway.core.audit.Author;
import dev.skillway.core.directory.AgentWrites;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.directory.DirectoryFile;
import dev.skillway.core.directory.DirectoryLoader;
import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.directory.Held;
import dev.skillway.core.intake.Intake;
import dev.skillway.core.intake.csv.CsvFormat;
import dev.skillway.core.intake.json.JsonFormat;
import dev.skillway.core.intake.json.NdjsonFormat;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.EngineRole;
import dev.skillway.core.job.JobIds;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Proficiency;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** A server on a free port, over a real store in a folder, and a client of it. */
final class TestServer implements AutoCloseable {
  /** The org of tokens that name none. */
  static final String ORG = "demo";

  private static final Listening HERE = new Listening("127.0.0.1", 0);
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Requests a minute are as by default; a test may need many tokens. */
  private static final Access.Quotas QUOTAS =
      new Access.Quotas(Access.Quotas.DEFAULT.requests(), 1_000);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-02T12:00:00Z"));
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Store store;
  private final Engine engine;
  private final Access access;
  private final Services services;
  private final Server server;

  private TestServer(Path folder, TokenTerms terms, Access.Quotas quotas, Listening listening)
      throws IOException, InterruptedException {
    InstantSource clock = now::get;
    var random = new SecureRandom();
    store = Store.open(folder);
    engine = Engine.start(store, folder, EngineRole.SERVE, clock);
    access = Access.of(store, clock, random, terms, quotas);
    var intake = new Intake(List.of(new NdjsonFormat(), new JsonFormat(), new CsvFormat()));
    services =
        Services.of(
            store, new Preparer(store, intake), engine, access, new JobIds(clock, random), clock);
    server = Server.start(services, listening);
  }

  static TestServer start(Path folder) throws IOException, InterruptedException {
    return start(folder, TokenTerms.DEFAULT);
  }

  static TestServer start(Path folder, TokenTerms terms) throws IOException, InterruptedException {
    return new TestServer(folder, terms, QUOTAS, HERE);
  }

  /** One with a proxy in front. */
  static TestServer behindProxy(Path folder) throws IOException, InterruptedException {
    var listening = new Listening("127.0.0.1", 0, Optional.empty(), true, Optional.empty());
    return new TestServer(folder, TokenTerms.DEFAULT, QUOTAS, listening);
  }

  static TestServer start(Path folder, Access.Quotas quotas)
      throws IOException, InterruptedException {
    return new TestServer(folder, TokenTerms.DEFAULT, quotas, HERE);
  }

  /** The agents and skills of a directory file. */
  static Content directory(String json) throws IOException {
    var file = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return switch (DirectoryFile.read("directory.json", file)) {
      case DirectoryFile.Reading.Read(var content) -> content;
      case DirectoryFile.Reading.Unreadable(var problems) -> throw new AssertionError(problems);
    };
  }

  /** {@code held("x", "y", 90)}. */
  static Held held(String agent, String skill, int proficiency) {
    return new Held(agent, skill, Proficiency.of(proficiency));
  }

  /** Makes an org whose agents hold these assignments. */
  Org org(String name, Content directory, List<Held> before) {
    return store.write(
        handle -> {
          Org org = Orgs.add(handle, name);
          var problems = new DirectoryLoader(handle, org).load("directory.json", directory);
          if (!problems.isEmpty()) {
            throw new AssertionError(problems);
          }
          try (var writer = new DirectoryWriter(handle, org, null, now.get())) {
            writer.write(writes(before));
          }
          return org;
        });
  }

  private static List<AgentWrites> writes(List<Held> before) {
    return before.stream()
        .collect(
            Collectors.groupingBy(
                Held::agent,
                Collectors.mapping(
                    held -> new AgentWrites.Write(held.skill(), null, held.proficiency()),
                    Collectors.toList())))
        .entrySet()
        .stream()
        .map(agent -> new AgentWrites(agent.getKey(), 0, agent.getValue()))
        .toList();
  }

  /** All that an org holds, such as {@code x y 90}. */
  List<String> held(Org org) {
    return store.read(new Directory(org)::held).stream()
        .map(held -> "%s %s %s".formatted(held.agent(), held.skill(), held.proficiency()))
        .sorted()
        .toList();
  }

  /** A token for {@link #ORG}. */
  String token(String... scopes) {
    return token(List.of(ORG), List.of(scopes));
  }

  /** A token that is good for an hour. */
  String token(List<String> orgs, List<String> scopes) {
    return tokenOf("tests", orgs, scopes);
  }

  /** A token of one client. */
  String tokenOf(String client, List<String> orgs, List<String> scopes) {
    return access.tokens().mint(client, orgs, scopes, Duration.ofHours(1));
  }

  /** A token that a new client of these orgs and scopes got for its secret. */
  String signIn(List<String> orgs, List<String> scopes) throws IOException, InterruptedException {
    Clients.Made made =
        clients().add("tests", orgs, scopes, Author.of("tests"), Clients.Companion.NONE);
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(made.client().id(), made.secret());
    Call call = Call.of("POST /oauth/token").with("Content-Type", FORM).body(form);
    return send(call).json().required("access_token").asText();
  }

  /** All operations that it has. */
  List<Route> routes() {
    return Routes.of(services, Optional.empty());
  }

  /** Time goes on. */
  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  Clients clients() {
    return access.clients();
  }

  Store store() {
    return store;
  }

  /** Sends a request; the answer is what the OpenAPI document says. */
  Reply send(Call call) throws IOException, InterruptedException {
    Reply reply = sendTo(server.address(), call);
    Documented.checked(reply.answer());
    return reply;
  }

  /** Sends it to something that stands in front of the server. */
  Reply sendTo(String address, Call call) throws IOException, InterruptedException {
    return new Reply(
        client.send(call.request(URI.create(address + call.target())), BodyHandlers.ofByteArray()));
  }

  /** {@code http://127.0.0.1:41234}. */
  String address() {
    return server.address();
  }

  /**
   * Sends the lines of a request as they are; all that is answered until the connection ends, which
   * is what the OpenAPI document says.
   */
  String raw(String... lines) throws IOException {
    URI address = URI.create(server.address());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      String text = String.join("\r\n", lines) + "\r\nHost: here\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      byte[] answered = socket.getInputStream().readAllBytes();
      Documented.checked(Answer.read(lines[0], new ByteArrayInputStream(answered)));
      return new String(answered, StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
    engine.close();
    store.close();
  }
}
