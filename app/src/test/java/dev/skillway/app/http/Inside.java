package dev.skillway.app.http;

import dev.skillway.app.http.exchange.Access;
import dev.skillway.app.http.exchange.Keeper;
import dev.skillway.app.http.exchange.Lanes;
import dev.skillway.app.http.exchange.Limits;
import dev.skillway.app.http.exchange.Loops;
import dev.skillway.app.http.exchange.Metrics;
import dev.skillway.app.http.exchange.Receiver;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.http.exchange.Underway;
import dev.skillway.app.openapi.Answer;
import dev.skillway.app.openapi.Documented;
import dev.skillway.core.access.TokenTerms;
import dev.skillway.core.demo.Demo;
import dev.skillway.core.intake.Format;
import dev.skillway.core.intake.Intake;
import dev.skillway.core.intake.json.JsonFormat;
import dev.skillway.core.job.AgentLocks;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.EngineRole;
import dev.skillway.core.job.JobIds;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

/** A server in this process with the org demo, some of whose parts a test brings. */
final class Inside implements AutoCloseable {
  private static final int PATIENCE = 30_000;
  private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n");

  private final Store store;
  private final Engine engine;
  private final Server server;
  private final String token;

  /**
   * What a test may bring.
   *
   * @param bodies reads bodies of JSON
   * @param clock by which requests are measured
   * @param idClock looked at once for each id: of a request, then of its job
   */
  record Parts(Format bodies, InstantSource clock, InstantSource idClock, Lanes lanes) {
    static Parts real() {
      return new Parts(new JsonFormat(), Clock.systemUTC(), Clock.systemUTC(), new Lanes(2));
    }

    Parts reading(Format format) {
      return new Parts(format, clock, idClock, lanes);
    }

    Parts measuredBy(InstantSource other) {
      return new Parts(bodies, other, idClock, lanes);
    }

    Parts namingBy(InstantSource other) {
      return new Parts(bodies, clock, other, lanes);
    }

    Parts in(Lanes other) {
      return new Parts(bodies, clock, idClock, other);
    }
  }

  Inside(Path data, Parts parts) throws IOException, InterruptedException {
    this(Store.open(data), data, parts);
  }

  /**
   * @param store is closed with the server
   */
  Inside(Store store, Path data, Parts parts) throws IOException, InterruptedException {
    this.store = store;
    new Demo(Clock.systemUTC()).ensure(store);
    var random = new SecureRandom();
    var access =
        Access.of(store, Clock.systemUTC(), random, TokenTerms.DEFAULT, Access.Quotas.DEFAULT);
    token = access.tokens().mint("test", List.of("demo"), List.of("admin"), Duration.ofHours(1));
    engine = Engine.start(store, data, EngineRole.SERVE, Clock.systemUTC());
    server =
        Server.start(
            new Services(
                store,
                new Preparer(store, new Intake(List.of(parts.bodies()))),
                engine,
                new AgentLocks(),
                parts.lanes(),
                new Receiver(Limits.DEFAULT, data, parts.clock()),
                new Keeper(store, parts.clock()),
                new Metrics(),
                access,
                new Loops(parts.clock()),
                new Underway(),
                new JobIds(parts.idClock(), random),
                parts.clock()),
            new Listening("127.0.0.1", 0));
  }

  /** A request that bears a token, as bytes go out. */
  String patch(String body) {
    return """
    PATCH /v1/orgs/demo/assignments HTTP/1.1
    Host: here
    Authorization: Bearer %s
    Content-Type: application/json
    Connection: close
    Content-Length: %d

    """
            .formatted(token, body.getBytes(StandardCharsets.UTF_8).length)
            .replace("\n", "\r\n")
        + body;
  }

  /** Sends bytes as they are; the answer, which is whole or ends where the server closes. */
  String answer(String request) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      var answer = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      try {
        while (!isWhole(answer.toString(StandardCharsets.ISO_8859_1))) {
          int read = socket.getInputStream().read(buffer);
          if (read < 0) {
            break;
          }
          answer.write(buffer, 0, read);
        }
      } catch (SocketException _) {
        // It closed before it had read all.
      }
      check(request, answer.toByteArray());
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  /** A whole answer is what the OpenAPI document says. */
  private static void check(String request, byte[] answer) throws IOException {
    if (isWhole(new String(answer, StandardCharsets.ISO_8859_1))) {
      String line = request.lines().findFirst().orElse("");
      Documented.checked(Answer.read(line, new ByteArrayInputStream(answer)));
    }
  }

  private static boolean isWhole(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    var length = LENGTH.matcher(answer);
    return end >= 0
        && length.find()
        && answer.length() - end - 4 >= Integer.parseInt(length.group(1));
  }

  @Override
  public void close() {
    server.close();
    engine.close();
    store.close();
  }
}
