package dev.skillway.core.store;

import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database up to the newest version of the schema, and refuses one from the future. */
final class Schema {
  /** The newest migration that this program has. */
  static final int NEWEST = 7;

  static final String MIGRATIONS = "dev/skillway/core/store/sqlite";

  private final Path file;

  Schema(Path file) {
    this.file = file;
  }

  /** Starts Flyway only where there is something to migrate: it is the slowest part of a start. */
  void bringUp() throws SQLException, IOException {
    if (version() < NEWEST) {
      Path lockFile = file.resolveSibling("migration.lock");
      // Between threads of one process the monitor, between processes the file.
      synchronized (Schema.class) {
        try (var channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock _ = channel.lock()) {
          migrate();
        }
      }
    }
    int version = version();
    if (version > NEWEST) {
      throw new StoreFailure(
          Code.STORE_NEWER,
          ("%s was written by a newer Skillway (schema %d, this one knows %d)."
                  + " Use that version, or name another folder with --data.")
              .formatted(file, version, NEWEST),
          new IllegalStateException("schema " + version));
    }
  }

  private void migrate() {
    try {
      Flyway.configure()
          .dataSource(Sqlite.url(file), null, null)
          .locations("classpath:" + MIGRATIONS)
          .load()
          .migrate();
    } catch (FlywayValidateException other) {
      throw new StoreFailure(
          Code.STORE_DAMAGED,
          ("%s was made by another build of Skillway, whose tables are not those of any version."
                  + " Use that build, move the file away, or name another folder with --data.")
              .formatted(file),
          other);
    }
  }

  /** The last migration that was made; 0 for a new database. */
  private int version() throws SQLException {
    try (Connection connection = Sqlite.connect(file);
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT count(*), coalesce(sum(name = 'flyway_schema_history'), 0)"
                    + " FROM sqlite_master WHERE type = 'table'")) {
      if (tables.getInt(2) == 0) {
        if (tables.getInt(1) > 0) {
          throw new StoreFailure(
              Code.STORE_DAMAGED,
              "%s is a database of something else. Move it away, or name another folder with --data."
                  .formatted(file),
              new IllegalStateException("tables without a history"));
        }
        return 0;
      }
      try (ResultSet newest =
          statement.executeQuery(
              "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success")) {
        return newest.getInt(1);
      }
    }
  }
}
