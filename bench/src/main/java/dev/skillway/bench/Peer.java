package dev.skillway.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * What a script would do: a batch upsert of the rows by text keys into one table, as durable as
 * Skillway; no file is read, nothing is looked up, no history and no outcome is kept.
 */
final class Peer implements AutoCloseable {
  private static final int BATCH = 1_000;

  private final Connection connection;

  /** Makes an empty table. */
  Peer(Path file) throws SQLException {
    var settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "FULL");
    connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE assignment (
            agent TEXT NOT NULL, skill TEXT NOT NULL, proficiency INTEGER NOT NULL,
            PRIMARY KEY (agent, skill))
          """);
    }
    connection.setAutoCommit(false);
  }

  /** Writes all of them, a commit each {@value #BATCH}. */
  void write(List<Row> rows) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO assignment (agent, skill, proficiency) VALUES (?, ?, ?)
            ON CONFLICT (agent, skill) DO UPDATE SET proficiency = excluded.proficiency
            """)) {
      for (int from = 0; from < rows.size(); from += BATCH) {
        write(upsert, rows.subList(from, Math.min(from + BATCH, rows.size())));
        connection.commit();
      }
    }
  }

  private static void write(PreparedStatement upsert, List<Row> rows) throws SQLException {
    for (Row row : rows) {
      upsert.setString(1, row.agent());
      upsert.setString(2, row.skill());
      upsert.setInt(3, row.proficiency());
      upsert.addBatch();
    }
    upsert.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
