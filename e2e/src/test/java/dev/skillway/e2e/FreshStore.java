package dev.skillway.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a store held at first, to which it can be taken back while a server works on it. */
final class FreshStore {
  private static final String TABLES =
      "SELECT name FROM main.sqlite_master WHERE type = 'table'"
          + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%'";

  private final Path file;
  private final Path copy;

  private FreshStore(Path file, Path copy) {
    this.file = file;
    this.copy = copy;
  }

  /**
   * Keeps what is there.
   *
   * @param copy the file to keep it in, which is not there yet
   */
  static FreshStore of(Path data, Path copy) throws SQLException {
    Path file = data.resolve("skillway.db");
    try (Connection store = connect(file);
        Statement statement = store.createStatement()) {
      statement.execute("VACUUM INTO '" + copy + "'");
    }
    return new FreshStore(file, copy);
  }

  /** Writes all of it anew, at once. */
  void restore() throws SQLException {
    try (Connection store = connect(file);
        Statement statement = store.createStatement()) {
      statement.execute("ATTACH '" + copy + "' AS fresh");
      statement.execute("BEGIN IMMEDIATE");
      for (String table : tables(statement)) {
        statement.execute("DELETE FROM main." + table);
        statement.execute("INSERT INTO main." + table + " SELECT * FROM fresh." + table);
      }
      statement.execute("COMMIT");
    }
  }

  static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static List<String> tables(Statement statement) throws SQLException {
    var tables = new ArrayList<String>();
    try (ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
