package dev.skillway.core.store;

import dev.skillway.spi.change.Code;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteException;

/** All that is particular to SQLite: how it is opened, and what its errors mean. */
final class Sqlite {
  /** How long a write waits for another process, in milliseconds. */
  private static final int BUSY_TIMEOUT = 20_000;

  private static final int FULL = 13;

  /** SQLITE_IOERR_SHMSIZE: the index of the log, beside the store, cannot grow. */
  private static final int SHARED_MEMORY_SIZE = 4874;

  private Sqlite() {}

  static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  /** Settings of every connection: a commit is on the disk when it returns. */
  static Properties settings() {
    var settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "FULL");
    settings.setProperty("foreign_keys", "true");
    settings.setProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT));
    settings.setProperty("cache_size", "-65536");
    return settings;
  }

  static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection(url(file), settings());
  }

  /** What broke, in words (<a href="https://www.sqlite.org/rescode.html">result codes</a>). */
  static RuntimeException failure(Path file, Throwable broken) {
    int code = code(broken);
    return switch (code == SHARED_MEMORY_SIZE ? FULL : code & 0xff) {
      case FULL ->
          new StoreFailure(
              Code.DISK_FULL,
              "The disk that holds %s is full. Nothing was written; make room and try again."
                  .formatted(file),
              broken);
      case 3, 8, 14, 23 ->
          new StoreFailure(
              Code.STORE_UNWRITABLE,
              ("%s cannot be written. Give this user write permission on it and its folder,"
                      + " or name another folder with --data.")
                  .formatted(file),
              broken);
      case 5, 6 ->
          new StoreFailure(
              Code.STORE_BUSY,
              "%s is being written by another process for more than %d s. Try again."
                  .formatted(file, BUSY_TIMEOUT / 1000),
              broken);
      case 11, 26 ->
          new StoreFailure(
              Code.STORE_DAMAGED,
              "%s is no Skillway store, or damaged. Restore it from a backup, or move it away."
                  .formatted(file),
              broken);
      case 10 ->
          new StoreFailure(
              Code.STORE_DAMAGED,
              "Reading or writing %s failed: %s. Nothing was written; check the disk and try again."
                  .formatted(file, broken.getMessage()),
              broken);
      default ->
          broken instanceof RuntimeException unexpected
              ? unexpected
              : new IllegalStateException(broken);
    };
  }

  /** As {@link #failure}; without a code the library itself, unpacked on each start, is missing. */
  static RuntimeException failureToOpen(Path file, Exception broken) {
    if (!(broken instanceof SQLException) || code(broken) != 0) {
      return failure(file, broken);
    }
    return new StoreFailure(
        Code.STORE_UNWRITABLE,
        ("The database library could not be unpacked into the folder %s. Give this user write"
                + " permission and room there, or name another folder:"
                + " SKILLWAY_JAVA_OPTS=-Djava.io.tmpdir=FOLDER")
            .formatted(System.getProperty("java.io.tmpdir")),
        broken);
  }

  private static int code(Throwable broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return sqlite.getResultCode().code;
      }
    }
    return 0;
  }
}
