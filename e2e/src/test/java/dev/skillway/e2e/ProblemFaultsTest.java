package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.app.openapi.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Raises the problems whose pages show a fault, from outside; {@link ProblemFaults} finds the tests
 * by their names.
 */
class ProblemFaultsTest {
  private static final String ONE =
      """
      PATCH /v1/orgs/demo/assignments HTTP/1.1
      Content-Type: application/json

      {"changes": [{"agent": "x", "skill": "y", "proficiency": 90}]}
      """;

  private static final String ROW = "x,y,90\n";
  private static final int ROWS = 1_000_000;

  /** Items of a JSON body of some 60 MB. */
  private static final int ITEMS = 1_000_000;

  /** Requests of which one comes after the server has begun to stop. */
  private static final int HALF_SENT = 100;

  private static final String HALF_A_FORM =
      "POST /oauth/token HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\ngrant_type=";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void inItsOwnFolder() {
    program = Program.takingSignals(folder);
  }

  @Test
  void engineBusy_whenTwoServersTakeOneDataFolder() throws IOException {
    try (Serving _ = Serving.of(program)) {
      Program other =
          new Program(
              Files.createDirectory(folder.resolve("other")), program.share(), program.before());

      other.run("serve", "--port", "0").exits(1).tells("error engine-busy");
    }
  }

  @Test
  void portTaken_whenAnotherProgramListens() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      program
          .run("serve", "--port", Integer.toString(other.getLocalPort()))
          .exits(1)
          .tells("error port-taken", Integer.toString(other.getLocalPort()), "--port");
    }
  }

  @Test
  void storeNewer_whenASchemaIsOfAVersionToCome() throws SQLException {
    program.run("get").exits(0);
    try (Connection connection = FreshStore.connect(database());
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET version = '9' WHERE version = '1'");
    }

    program.run("serve", "--port", "0").exits(1).tells("error store-newer", "--data");
  }

  @Test
  void storeBusy_whenAnotherProcessWritesForLong() throws IOException, SQLException {
    try (Serving server = Serving.of(program)) {
      var caller = new Caller(server);
      String request = caller.text(RawRequest.parse(ONE));
      try (Connection connection = FreshStore.connect(database());
          Statement statement = connection.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");

        assertRefused("store-busy", sent(server, request));

        statement.execute("ROLLBACK");
      }
      assertThat(sent(server, request).status()).isEqualTo(200);
    }
  }

  @Test
  void serverStopping_whenTheRestOfARequestComesWhileItStops() throws IOException {
    Serving server = Serving.of(program);
    Optional<Answer> refused = Optional.empty();
    // It waits for what is under way, and closes no connection meanwhile.
    try (Wire _ = new Wire(server.port()).send(HALF_A_FORM)) {
      List<Wire> halfSent = new ArrayList<>();
      for (int i = 0; i < HALF_SENT; i++) {
        halfSent.add(new Wire(server.port()).send("GET /health/live HTTP/1.1\r\n"));
      }

      server.signal("TERM").untilTold("Stopping: what is under way is finished first");

      // Until the word has gone round the first ones are still answered.
      for (Wire wire : halfSent) {
        try (wire) {
          if (refused.isEmpty()) {
            refused = rest(wire).filter(answered -> answered.status() != 200);
          }
        }
      }
    }
    assertRefused("server-stopping", refused.orElseThrow());
    assertThat(refused.get().header("Retry-After")).isNotEmpty();
    assertThat(server.end()).isZero();
  }

  /** The answer; none where the connection was still waiting to be accepted. */
  private static Optional<Answer> rest(Wire wire) {
    try {
      return Optional.of(wire.send("Host: here\r\n\r\n").receive());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Test
  void fileChanged_whenRowsAreAddedToWhatIsRead() throws IOException {
    Path export = folder.resolve("export.csv");
    Files.writeString(export, "agent,skill,proficiency\n" + ROW.repeat(ROWS));

    program
        .running("plan", "export.csv")
        .endWhile(() -> append(export))
        .exits(1)
        .tells("error file-changed at export.csv");
  }

  @Test
  void memoryFull_whenABodyIsLargerThanTheHeap() {
    String items =
        IntStream.range(0, ITEMS)
            .mapToObj("{\"agent\":\"a%d\",\"skill\":\"y\",\"proficiency\":90}"::formatted)
            .collect(Collectors.joining(",\n"));
    program.write("all.json", "{\"changes\": [" + items + "]}");
    List<String> command = new ArrayList<>(program.words());
    command.add(1, "-Xmx48m");
    command.addAll(List.of("plan", "all.json", "--data", program.data().toString()));

    Child.run(new ProcessBuilder(command).directory(folder.toFile()), "")
        .exits(1)
        .tells("error memory-full");
  }

  @Test
  void diskFull_whileChangesAreApplied() throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Machine.assumeMounted(disk, "8m");
    try {
      program = new Program(folder, disk, program.before());
      try (Serving server = Serving.of(program)) {
        var caller = new Caller(server);
        assertThat(caller.send(RawRequest.parse(ONE)).status()).isEqualTo(200);
        Path ballast = disk.resolve("ballast");
        FullDiskTest.fill(ballast, 0);

        String other = ONE.replace("90", "80");
        assertRefused("disk-full", caller.send(RawRequest.parse(other)));
        assertRefused(
            "disk-full", caller.send(RawRequest.parse(other + " ".repeat(100_000) + "\n")));

        Files.delete(ballast);
        assertThat(caller.send(RawRequest.parse(other)).status()).isEqualTo(200);
      }
    } finally {
      Machine.unmount(disk);
    }
  }

  private Path database() {
    return program.data().resolve("skillway.db");
  }

  private static Answer sent(Serving server, String request) throws IOException {
    try (var wire = new Wire(server.port())) {
      return wire.send(request).receive();
    }
  }

  private static void assertRefused(String code, Answer answered) {
    assertThat(answered.status()).as("%s", answered).isEqualTo(503);
    assertThat(answered.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answered.codes()).containsExactly(code);
  }

  private static void append(Path file) {
    try {
      Files.writeString(file, ROW, StandardOpenOption.APPEND);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
