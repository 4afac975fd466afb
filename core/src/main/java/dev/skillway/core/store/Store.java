package dev.skillway.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The embedded database of one data folder: many readers, one writer. Other processes may have the
 * same folder open; each transaction is short.
 */
public final class Store implements AutoCloseable {
  private static final int READERS = 4;

  private static final Set<PosixFilePermission> OWNERS =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;
  private final HikariDataSource pool;
  private final Jdbi readers;
  private final Writer writer;

  private Store(Path file) throws SQLException, IOException {
    this.file = file;
    new Schema(file).bringUp();
    var config = new HikariConfig();
    config.setJdbcUrl(Sqlite.url(file));
    config.setDataSourceProperties(Sqlite.settings());
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(0);
    this.pool = new HikariDataSource(config);
    this.readers = Jdbi.create(pool);
    this.writer = new Writer(Sqlite.connect(file), broken -> Sqlite.failure(file, broken));
  }

  /**
   * Opens the store of a data folder, and makes folder and store where they are missing.
   *
   * @throws StoreFailure when that is not possible
   */
  public static Store open(Path folder) {
    Path file = folder.resolve("skillway.db");
    if (Files.isRegularFile(folder) || folder.toString().contains("?")) {
      throw new StoreFailure(
          Code.STORE_UNWRITABLE,
          "%s cannot be the data folder: it is a file, or has a ? in its name. Name another folder."
              .formatted(folder),
          new IllegalArgumentException(folder.toString()));
    }
    try {
      Files.createDirectories(folder);
      makePrivate(file);
      return new Store(file);
    } catch (IOException denied) {
      throw new StoreFailure(
          Code.STORE_UNWRITABLE,
          ("The data folder %s cannot be made or written: %s."
                  + " Give this user write permission, or name another folder with --data.")
              .formatted(folder, reason(denied)),
          denied);
    } catch (SQLException | RuntimeException broken) {
      throw Sqlite.failureToOpen(file, broken);
    }
  }

  /** A new store is nobody else's to read: it holds the keys that sign tokens. */
  private static void makePrivate(Path file) {
    if (Files.notExists(file)
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS));
      } catch (IOException _) {
        // Another process made it, or nobody can: then SQLite tells why.
      }
    }
  }

  /**
   * Reads, in one transaction that sees one moment.
   *
   * @throws StoreFailure when the store cannot be read
   */
  public <T> T read(Work<T> work) {
    try {
      return readers.inTransaction(work::run);
    } catch (SQLException | JdbiException broken) {
      throw Sqlite.failure(file, broken);
    }
  }

  /**
   * Writes, in one transaction. Returns when it is on the disk; an interrupt waits until then.
   *
   * @throws StoreFailure when the store cannot be written; then nothing of it was
   */
  public <T> T write(Work<T> work) {
    return writer.write(work);
  }

  /** Where it lies. */
  public Path folder() {
    return Objects.requireNonNullElse(file.getParent(), Path.of(""));
  }

  /** What is told when a file beside the store cannot be written. */
  public StoreFailure failure(UncheckedIOException broken) {
    return new StoreFailure(
        Code.DISK_FULL,
        "What was read could not be kept in %s: %s. Nothing was done; make room and try again."
            .formatted(folder(), broken.getMessage()),
        broken);
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (SQLException broken) {
      throw Sqlite.failure(file, broken);
    } finally {
      pool.close();
    }
  }

  private static String reason(IOException denied) {
    return denied instanceof FileSystemException named && named.getReason() != null
        ? named.getReason()
        : denied.getClass().getSimpleName().replace("Exception", "");
  }
}
