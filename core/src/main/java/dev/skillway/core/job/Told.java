package dev.skillway.core.job;

import dev.skillway.spi.change.Outcome;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a job's records and outcomes side by side: both stand in the store in the order of
 * the input, and what a replacement implied comes last.
 */
final class Told implements AutoCloseable {
  private static final String RECORDS =
      "SELECT number, input, text FROM record WHERE job = ? ORDER BY number";

  private static final String OUTCOMES = OutcomeTable.ROWS + " WHERE job = ? ORDER BY sequence";

  private final PreparedStatement findRecords;
  private final PreparedStatement findOutcomes;
  private final PreparedStatement findUntried;
  private final ResultSet records;
  private final ResultSet outcomes;
  private final ResultSet untried;
  private @Nullable OutcomeRow next;

  Told(Handle handle, long job) throws SQLException {
    findRecords = handle.getConnection().prepareStatement(RECORDS);
    findRecords.setLong(1, job);
    findOutcomes = handle.getConnection().prepareStatement(OUTCOMES);
    findOutcomes.setLong(1, job);
    findUntried = handle.getConnection().prepareStatement(ImpliedTable.UNTRIED);
    findUntried.setLong(1, job);
    records = findRecords.executeQuery();
    outcomes = findOutcomes.executeQuery();
    untried = findUntried.executeQuery();
    next = outcome();
  }

  /** The next record with its outcomes, or the next implied removal; null at the end. */
  @Nullable ToldRecord next() throws SQLException {
    if (records.next()) {
      int number = records.getInt(1);
      return new ToldRecord(records.getInt(2), records.getString(3), of(number));
    }
    OutcomeRow implied = next == null ? untried() : next;
    if (implied == null) {
      return null;
    }
    if (next != null) {
      next = outcome();
    }
    return new ToldRecord(0, null, List.of(implied));
  }

  private @Nullable OutcomeRow untried() throws SQLException {
    return untried.next()
        ? new OutcomeRow(
            null,
            null,
            untried.getString("agent"),
            untried.getString("skill"),
            Outcome.UNPROCESSED,
            null,
            null,
            null)
        : null;
  }

  private List<OutcomeRow> of(int record) throws SQLException {
    List<OutcomeRow> rows = new ArrayList<>(1);
    OutcomeRow row = next;
    while (row != null && row.record() != null && row.record() == record) {
      rows.add(row);
      row = outcome();
    }
    next = row;
    return rows;
  }

  private @Nullable OutcomeRow outcome() throws SQLException {
    return outcomes.next() ? OutcomeTable.row(outcomes) : null;
  }

  @Override
  public void close() throws SQLException {
    findRecords.close();
    findOutcomes.close();
    findUntried.close();
  }
}
