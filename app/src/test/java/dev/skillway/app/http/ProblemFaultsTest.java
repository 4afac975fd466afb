package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.app.http.Inside.Parts;
import dev.skillway.app.http.exchange.Lanes;
import dev.skillway.core.intake.Beginning;
import dev.skillway.core.intake.Format;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Tabular;
import dev.skillway.core.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
