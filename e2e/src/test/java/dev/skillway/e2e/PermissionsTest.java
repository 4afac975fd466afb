package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As a user who may read the folder and not write there. */
class PermissionsTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void asNobody() throws IOException {
    Machine.assumeRoot("to become another user");
    Machine.assumeNobodyCanRead(Program.JAR);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    program = new Program(folder, folder.resolve("share"), Machine.AS_NOBODY);
  }

  @Test
  void data_thatCannotBeMade_isRefusedWithThePlace() {
    program
        .run("get")
        .exits(1)
        .tells("store-unwritable", program.data().toString(), "write permission", "--data");

    assertThat(program.share()).doesNotExist();
  }

  @Test
  void data_ofAnotherUser_isRefusedAndLeftAlone() {
    Program owner = Program.in(folder);
    owner.run("get").exits(0);
    String before = owner.mark();

    program
        .run("apply", Program.example("thread-0.json"))
        .exits(1)
        .tells("store-unwritable", "skillway.db", "write permission");

    assertThat(owner.mark()).isEqualTo(before);
  }

  @Test
  void input_thatMayNotBeRead_isRefusedByName() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.csv"), Sample.HEADER);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        Files.createDirectory(folder.resolve("mine")),
        PosixFilePermissions.fromString("rwxrwxrwx"));

    program
        .run("apply", "secret.csv", "--data", "mine/data")
        .exits(1)
        .tells("file-unreadable", "'secret.csv' may not be read by this user");
  }
}
