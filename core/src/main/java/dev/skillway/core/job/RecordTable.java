package dev.skillway.core.job;

import dev.skillway.core.resolve.Recorded;
import dev.skillway.core.resolve.Resolution;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The records of which a job's changes were read, in the store. */
final class RecordTable {
  private static final int BATCH = 1_000;

  private RecordTable() {}

  /** Adds all records of a job. */
  static void put(Handle handle, long job, List<JobInput> inputs, Resolution resolution)
      throws SQLException {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      index.putIfAbsent(inputs.get(i).name(), i);
    }
    try (var rows = new Rows(handle, job)) {
      for (var records = resolution.records(); records.hasNext(); ) {
        Recorded record = records.next();
        rows.add(record, index.getOrDefault(record.input(), 0));
      }
      rows.flush();
    }
  }

  private static final class Rows implements AutoCloseable {
    private final PreparedStatement row;
    private final long job;
    private int waiting;

    Rows(Handle handle, long job) throws SQLException {
      this.row =
          handle
              .getConnection()
              .prepareStatement(
                  "INSERT INTO record (job, number, input, text) VALUES (?, ?, ?, ?)");
      this.job = job;
    }

    void add(Recorded record, int input) throws SQLException {
      row.setLong(1, job);
      row.setInt(2, record.number());
      row.setInt(3, input);
      row.setString(4, record.text());
      row.addBatch();
      if (++waiting % BATCH == 0) {
        flush();
      }
    }

    void flush() throws SQLException {
      row.executeBatch();
    }

    @Override
    public void close() throws SQLException {
      row.close();
    }
  }
}
