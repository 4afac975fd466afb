package dev.skillway.core.job;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import org.jdbi.v3.core.Handle;

/** The records of which a job's changes were read, in the store. */
final class RecordTable {
  private RecordTable() {}

  /** Adds all records of a job. */
  static void put(Handle handle, long job, Iterator<RecordPart> parts) throws SQLException {
    try (PreparedStatement row =
        handle
            .getConnection()
            .prepareStatement(
                "INSERT INTO record_part (job, first, input, texts) VALUES (?, ?, ?, ?)")) {
      while (parts.hasNext()) {
        RecordPart part = parts.next();
        row.setLong(1, job);
        row.setInt(2, part.first());
        row.setInt(3, part.input());
        row.setString(4, part.texts());
        row.executeUpdate();
      }
    }
  }
}
