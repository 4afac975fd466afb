package dev.skillway.core.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Audit entries, in the store. */
public final class AuditTable {
  private AuditTable() {}

  /** Adds an entry, in the transaction of what it tells of. */
  public static void append(Handle handle, Instant at, AuditEvent event) throws SQLException {
    append(handle, at, Matters.of(event, 0));
  }

  /** It stands in the way of every write, so that the statements are the driver's own. */
  static void append(Handle handle, Instant at, Matter matter) throws SQLException {
    Connection connection = handle.getConnection();
    Instant when = at.truncatedTo(ChronoUnit.MILLIS);
    String previous = newest(connection);
    try (PreparedStatement entry =
        connection.prepareStatement(
            """
            INSERT INTO audit_entry (at, kind, org, client, request, job, detail, history_first,
              history_last, digest, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      entry.setLong(1, when.toEpochMilli());
      entry.setString(2, matter.kind().name());
      entry.setString(3, matter.org());
      entry.setString(4, matter.author().client());
      entry.setString(5, matter.author().request());
      entry.setString(6, matter.job());
      entry.setString(7, matter.detail());
      HistoryRange history = matter.history();
      if (history != null) {
        entry.setLong(8, history.first());
        entry.setLong(9, history.last());
        entry.setBytes(10, Chain.HEX.parseHex(history.digest()));
      }
      entry.setBytes(11, Chain.HEX.parseHex(previous));
      entry.setBytes(12, Chain.HEX.parseHex(Chain.hash(previous, when, matter)));
      entry.executeUpdate();
    }
  }

  private static String newest(Connection connection) throws SQLException {
    try (PreparedStatement newest =
            connection.prepareStatement("SELECT hash FROM audit_entry ORDER BY key DESC LIMIT 1");
        ResultSet row = newest.executeQuery()) {
      return row.next() ? Chain.HEX.formatHex(row.getBytes(1)) : Chain.BEGINNING;
    }
  }

  /** The entry that a row of the table is. */
  static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("key"),
        Instant.ofEpochMilli(row.getLong("at")),
        new Matter(
            AuditKind.valueOf(row.getString("kind")),
            row.getString("org"),
            new Author(row.getString("client"), row.getString("request")),
            row.getString("job"),
            row.getString("detail"),
            history(row)),
        Chain.HEX.formatHex(row.getBytes("previous")),
        Chain.HEX.formatHex(row.getBytes("hash")));
  }

  private static @Nullable HistoryRange history(ResultSet row) throws SQLException {
    byte[] digest = row.getBytes("digest");
    return digest == null
        ? null
        : new HistoryRange(
            row.getLong("history_first"), row.getLong("history_last"), Chain.HEX.formatHex(digest));
  }
}
