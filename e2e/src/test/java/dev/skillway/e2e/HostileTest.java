package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.app.openapi.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What is sent to do harm is refused, holds up nobody, and costs no more memory than the heap of
 * 384 MB and what a JVM holds beside it.
 */
@Isolated("Its second is the server's alone")
class HostileTest {
  private static final int MEBI = 1 << 20;
  private static final long MOST_MEMORY = 700L << 20;
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int LATE_IN_A_ROW = 3;
  private static final int MANY = 500;
  private static final int AT_ONCE = 6;

  /** So many MiB of a body are looked at. */
  private static final int MOST_READ = 32;

  @TempDir private Path folder;

  private Serving server;
  private String token;

  @BeforeEach
  void serve() {
    Program program = Program.in(folder);
    server = Serving.with(Map.of("JDK_JAVA_OPTIONS", "-Xmx384m"), program);
    token = program.run("token").exits(0).out().strip();
  }

  @AfterEach
  void servesAsBefore() throws IOException {
    try (Serving serving = server) {
      live();
      assertThat(patch("{\"changes\":[]}").status()).isEqualTo(200);
      assertThat(peak(serving.pid())).isLessThan(MOST_MEMORY);
    }
  }

  @Test
  void body_of1GiBInChunks_isRefusedWhileItIsSent() throws Exception {
    String chunk = "100000\r\n" + " ".repeat(MEBI) + "\r\n";
    try (var wire = new Wire(server.port());
        ExecutorService sender = Executors.newSingleThreadExecutor()) {
      wire.send(head("PATCH", "/v1/orgs/demo/assignments", "Transfer-Encoding: chunked"));
      Future<Integer> sent = sender.submit(() -> sendAll(wire, chunk));
      Answer answered = wire.receive();

      assertThat(answered.status()).isEqualTo(413);
      assertThat(answered.codes()).containsExactly("body-too-large");
      live();
      // What still comes is read for a while and thrown away, so that the answer arrives.
      assertThat(sent.get()).isGreaterThan(MOST_READ);
    }
  }

  private static int sendAll(Wire wire, String chunk) {
    for (int sent = 0; sent < 1_024; sent++) {
      try {
        wire.send(chunk);
      } catch (IOException _) {
        return sent;
      }
    }
    return 1_024;
  }

  @Test
  void clientsThatDoNotGoOn_holdUpNobody() throws Exception {
    List<Wire> wires = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        wires.add(new Wire(server.port()).send("GET /api/v2/users HTTP/1.1\r\nHost: here\r\nX"));
        wires.add(
            new Wire(server.port())
                .send(head("PATCH", "/v1/orgs/demo/assignments", "Content-Length: 9000") + "{"));
      }
      for (int i = 0; i < AT_ONCE; i++) {
        // Of these answers nothing is read.
        String asked = head("GET", "/v1/orgs/demo/assignments?limit=10000", "Accept: text/csv");
        wires.add(new Wire(server.port()).send(asked.repeat(100)));
      }
      live();
      assertThat(patch("{\"changes\":[]}").status()).isEqualTo(200);
    } finally {
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }

  @Test
  void bodiesOfMillionsOfValues_severalAtOnce_areRefused() throws Exception {
    String objects = "{\"changes\":[" + "{},".repeat(10 * MEBI) + "{}]}";
    for (Answer answered : atOnce(() -> patch(objects))) {
      assertThat(answered.status()).isBetween(400, 499);
      assertThat(answered.codes()).isNotEmpty();
    }
    String nested = "[".repeat(MEBI);
    for (Answer answered : atOnce(() -> patch(nested))) {
      assertThat(answered.codes()).containsExactly("body-not-json");
    }
  }

  @Test
  void bombs_severalAtOnce_areRefused() throws Exception {
    byte[] bomb = bomb();
    for (Answer answered : atOnce(() -> packed(bomb))) {
      assertThat(answered.status()).isEqualTo(413);
      assertThat(answered.codes()).containsExactly("body-too-large");
    }
  }

  /** The same from several clients, while it is looked whether the server lives. */
  private List<Answer> atOnce(Callable<Answer> request) throws Exception {
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Answer>> sent = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        sent.add(clients.submit(request));
      }
      while (!sent.stream().allMatch(Future::isDone)) {
        live();
      }
      for (Future<Answer> one : sent) {
        answers.add(one.get());
      }
    }
    return answers;
  }

  /** As a load balancer sees it: late is who is late three times in a row. */
  private void live() throws IOException {
    Duration took = liveTook();
    for (int late = 1; late < LATE_IN_A_ROW && took.compareTo(SOON) >= 0; late++) {
      took = liveTook();
    }
    assertThat(took).isLessThan(SOON);
  }

  private Duration liveTook() throws IOException {
    long began = System.nanoTime();
    try (var wire = new Wire(server.port())) {
      assertThat(wire.send("GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n").receive().status())
          .isEqualTo(200);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private Answer patch(String body) throws IOException {
    String length = "Content-Length: " + body.length();
    try (var wire = new Wire(server.port())) {
      return wire.send(head("PATCH", "/v1/orgs/demo/assignments", length) + body).receive();
    }
  }

  private Answer packed(byte[] body) throws IOException {
    String headers = "Content-Encoding: gzip\r\nContent-Length: " + body.length;
    try (var wire = new Wire(server.port())) {
      return wire.send(head("PATCH", "/v1/orgs/demo/assignments", headers)).send(body).receive();
    }
  }

  private String head(String method, String target, String headers) {
    return "%s %s HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n%s\r\n\r\n"
        .formatted(method, target, token, headers);
  }

  /** A gibibyte of blanks. */
  private static byte[] bomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      byte[] blanks = " ".repeat(MEBI).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 1_024; i++) {
        gzip.write(blanks);
      }
    }
    return packed.toByteArray();
  }

  /** The most memory that a process ever held, in bytes; known on Linux only, else 0. */
  private static long peak(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElseThrow();
  }
}
