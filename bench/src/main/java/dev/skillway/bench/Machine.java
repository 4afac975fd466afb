package dev.skillway.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Where it was measured. */
final class Machine {
  private Machine() {}

  static String line() throws SQLException {
    return "%d cores, %s %s, %s %s, SQLite %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            Runtime.version(),
            sqlite());
  }

  private static String sqlite() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("SELECT sqlite_version()")) {
      return version.getString(1);
    }
  }
}
