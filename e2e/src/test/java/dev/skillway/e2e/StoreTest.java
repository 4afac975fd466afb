package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  private static final String THREAD = Program.example("thread-0.json");

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void inItsOwnFolder() {
    program = Program.in(folder);
  }

  @Test
  void start_asEverybodyDoes_printsNothingButTheAnswer() {
    program.run("get").exits(0);
    var plain =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            Program.JAR.toString(),
            "get",
            "--data",
            program.data().toString());

    assertThat(Child.run(plain, "").exits(0).err()).isEmpty();
  }

  @Test
  void store_ofANewerVersion_isRefusedAndLeftAlone() throws SQLException {
    program.run("get").exits(0);
    String url = "jdbc:sqlite:" + program.data().resolve("skillway.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET version = '9' WHERE version = '1'");
    }
    String before = program.mark();

    program
        .run("apply", THREAD)
        .exits(1)
        .tells("store-newer", "schema 9", "Use that version, or name another folder with --data");

    assertThat(program.mark()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"this is no database", "SQLite format 3\u0000 but then it is not"})
  void store_thatIsNoDatabase_isRefusedAndLeftAlone(String content) throws IOException {
    Files.createDirectories(program.data());
    Files.writeString(program.data().resolve("skillway.db"), content.repeat(100));

    program.run("get").exits(1).tells("store-damaged", "skillway.db", "move it away");

    assertThat(program.data().resolve("skillway.db")).hasContent(content.repeat(100));
  }

  @Test
  void data_belowAFile_isRefusedWithThePlace() {
    program.write("file", "no folder");

    program
        .run("get", "--data", "file/data")
        .exits(1)
        .tells("store-unwritable", folder.resolve("file/data").toString(), "--data");
  }

  @Test
  void temporaryFolder_thatCannotBeWritten_isNamed() {
    program.write("tmp", "no folder");

    program.run("get").exits(1).tells(folder.resolve("tmp").toString());
  }

  @Test
  void data_namedByAnOption_winsOverTheEnvironment() {
    program.run("apply", THREAD, "--data", "here").exits(0).tells("Data is kept in " + folder);

    assertThat(folder.resolve("here/skillway.db")).exists();
    assertThat(program.data()).doesNotExist();
  }

  @Test
  void apply_whileAnotherEngineRuns_namesItAndDoesNothing() throws IOException {
    program.run("get").exits(0);
    String before = program.held();

    try (var channel =
            FileChannel.open(
                program.data().resolve("engine.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      channel.write(ByteBuffer.wrap("pid 4711 since noon".getBytes(StandardCharsets.UTF_8)));

      program
          .run("apply", THREAD)
          .exits(1)
          .tells("engine-busy", "pid 4711 since noon", "Wait until it has ended, or stop it");
      program.run("plan", THREAD).exits(2);
      assertThat(program.held()).isEqualTo(before);
    }

    program.run("apply", THREAD).exits(0);
  }
}
