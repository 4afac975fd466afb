package dev.skillway.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.skillway.spi.change.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir private Path folder;

  @Test
  void open_missingFolders_areMade() {
    Path deep = folder.resolve("data/of/skillway");
    try (Store store = Store.open(deep)) {
      assertThat(store.read(Orgs::names)).isEmpty();
    }
    assertThat(deep.resolve("skillway.db")).isRegularFile();
  }

  @Test
  void open_aNewStore_isNobodyElsesToRead() throws Exception {
    try (Store store = Store.open(folder)) {
      store.write(handle -> Orgs.add(handle, "north"));

      try (var files = Files.list(folder)) {
        assertThat(files.filter(file -> file.getFileName().toString().startsWith("skillway.db")))
            .isNotEmpty()
            .allSatisfy(
                file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void write_reopened_isStillThere() throws Exception {
    try (Store store = Store.open(folder)) {
      store.write(handle -> Orgs.add(handle, "north"));
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.read(Orgs::names)).containsExactly("north");
      assertThat(find(store, "north")).isPresent();
      assertThat(find(store, "south")).isEmpty();
    }
  }

  @Test
  void read_whileAnotherWrites_seesOneMoment() {
    try (Store store = Store.open(folder)) {
      assertThat(
              store.<Boolean>read(
                  handle -> {
                    var before = Orgs.names(handle);
                    store.write(writing -> Orgs.add(writing, "north"));
                    return Orgs.names(handle).equals(before);
                  }))
          .isTrue();
      assertThat(store.read(Orgs::names)).containsExactly("north");
    }
  }

  @Test
  void open_schemaOfANewerVersion_isStoreNewer() throws Exception {
    Store.open(folder).close();
    sql(
        """
        INSERT INTO flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'later', 1, 1)
        """);
    StoreFailure failure = failsToOpen(folder);
    assertThat(failure.problem().code()).isEqualTo(Code.STORE_NEWER);
    assertThat(failure).hasMessageContaining("schema 99, this one knows " + Schema.NEWEST);
  }

  @Test
  void open_fileThatIsNoDatabase_isStoreDamaged() throws Exception {
    Files.writeString(folder.resolve("skillway.db"), "agent,skill,proficiency\n".repeat(1_000));
    assertThat(failsToOpen(folder).problem().code()).isEqualTo(Code.STORE_DAMAGED);
    assertThat(folder.resolve("skillway.db")).content().startsWith("agent,skill");
  }

  @Test
  void open_folderBelowAFile_isStoreUnwritable() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a folder");
    StoreFailure failure = failsToOpen(file.resolve("data"));
    assertThat(failure.problem().code()).isEqualTo(Code.STORE_UNWRITABLE);
    assertThat(failure).hasMessageContaining("notes.txt");
  }

  @Test
  void open_databaseThatIsAFolder_isStoreUnwritable() throws Exception {
    Files.createDirectory(folder.resolve("skillway.db"));
    assertThat(failsToOpen(folder).problem().code()).isEqualTo(Code.STORE_UNWRITABLE);
  }

  @Test
  void write_fullDisk_isDiskFullAndNothingIsWritten() throws Exception {
    try (Store store = Store.open(folder)) {
      int pages = pragma(store, "PRAGMA page_count");
      int most = pragma(store, "PRAGMA max_page_count = " + pages);
      assertThat(most).isEqualTo(pages);
      assertThatThrownBy(
              () ->
                  store.write(
                      handle -> {
                        Orgs.add(handle, "north");
                        return Orgs.add(handle, "x".repeat(1 << 20));
                      }))
          .isInstanceOfSatisfying(
              StoreFailure.class,
              failure -> assertThat(failure.problem().code()).isEqualTo(Code.DISK_FULL));
      assertThat(store.read(Orgs::names)).isEmpty();
    }
  }

  @Test
  void write_closedStore_isRefused() {
    Store store = Store.open(folder);
    store.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> store.write(handle -> Orgs.add(handle, "north")))
        .withMessageContaining("closed");
  }

  private static Optional<Org> find(Store store, String name) {
    return store.read(handle -> Orgs.find(handle, name));
  }

  private static int pragma(Store store, String pragma) throws InterruptedException {
    return store.write(handle -> handle.createQuery(pragma).mapTo(Integer.class).one());
  }

  private static StoreFailure failsToOpen(Path folder) {
    return catchThrowableOfType(StoreFailure.class, () -> Store.open(folder).close());
  }

  private void sql(String sql) throws Exception {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("skillway.db"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
