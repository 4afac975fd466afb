package dev.skillway.app.cli;

import dev.skillway.app.http.Listening;
import dev.skillway.app.http.Server;
import dev.skillway.app.http.exchange.Access;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.access.TokenTerms;
import dev.skillway.core.demo.Demo;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.EngineRole;
import dev.skillway.core.job.JobIds;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server with the sample org, at noon, and commands that work on it from elsewhere. */
final class Served implements AutoCloseable {
  private final Store store;
  private final Engine engine;
  private final Server server;
  private final Access access;

  Served(Path folder) throws IOException, InterruptedException {
    var clock = InstantSource.fixed(Session.NOON);
    var random = new SecureRandom();
    store = Store.open(folder);
    var _ = new Demo(clock).ensure(store);
    engine = Engine.start(store, folder, EngineRole.SERVE, clock);
    access = Access.of(store, clock, random, TokenTerms.DEFAULT, Access.Quotas.DEFAULT);
    var services =
        Services.of(
            store,
            new Preparer(store, Workspaces.intake()),
            engine,
            access,
            new JobIds(clock, random),
            clock);
    server = Server.start(services, new Listening("127.0.0.1", 0));
  }

  String address() {
    return server.address();
  }

  String token(String... scopes) {
    return access.tokens().mint("tests", List.of("demo"), List.of(scopes), Duration.ofHours(1));
  }

  /** A command on the server, as one who may do all. */
  Session.Ran run(String... args) {
    return runAs(token("admin"), args);
  }

  Session.Ran runAs(String token, String... args) {
    return Session.run(Map.of("SKILLWAY_TOKEN", token), "", withServer(args));
  }

  Session.Ran runWith(String stdin, String... args) {
    return Session.run(Map.of("SKILLWAY_TOKEN", token("admin")), stdin, withServer(args));
  }

  private String[] withServer(String... args) {
    return Stream.concat(Stream.of(args), Stream.of("--server", address())).toArray(String[]::new);
  }

  @Override
  public void close() {
    server.close();
    engine.close();
    store.close();
  }
}
