package dev.skillway.core.job;

import dev.skillway.core.execute.Result;
import dev.skillway.spi.change.Outcome;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What became of each change, in the store. */
public final class OutcomeTable {
  /** So many stand in one row. */
  private static final int PART = 1_000;

  /** Selects rows as {@link #row} reads them. */
  static final String ROWS =
      """
      SELECT record, part, agent, skill, outcome, proficiency_before, proficiency_after, problem
      FROM outcome\
      """;

  private OutcomeTable() {}

  /**
   * Adds what became of some changes.
   *
   * @param position how many there are already
   */
  static void put(Handle handle, long job, long position, List<Result> results)
      throws SQLException {
    try (PreparedStatement row =
        handle
            .getConnection()
            .prepareStatement(
                "INSERT INTO outcome_part (job, first, size, counts, changes)"
                    + " VALUES (?, ?, ?, ?, ?)")) {
      for (int from = 0; from < results.size(); from += PART) {
        List<Result> part = results.subList(from, Math.min(from + PART, results.size()));
        row.setLong(1, job);
        row.setLong(2, position + from);
        row.setInt(3, part.size());
        row.setString(4, OutcomeText.counts(part));
        row.setString(5, OutcomeText.changes(part));
        row.executeUpdate();
      }
    }
  }

  static Map<Outcome, Long> counts(Handle handle, long job) {
    return handle
        .createQuery(
            """
            SELECT c.key AS outcome, sum(c.value) AS n
            FROM outcome_part p, json_each(p.counts) c
            WHERE p.job = :job GROUP BY c.key
            """)
        .bind("job", job)
        .reduceRows(
            new EnumMap<>(Outcome.class),
            (counts, row) -> {
              counts.put(
                  outcome(row.getColumn("outcome", String.class)), row.getColumn("n", Long.class));
              return counts;
            });
  }

  /** Hands over every row of a job, in the order of the changes. */
  static void read(Handle handle, long job, Consumer<OutcomeRow> sink) {
    handle
        .createQuery(ROWS + " WHERE job = :job ORDER BY sequence")
        .bind("job", job)
        .map((row, _) -> row(row))
        .forEach(sink);
  }

  /**
   * Some outcomes of a job, in the order in which its changes were made.
   *
   * @param outcomes those that are wanted; empty for all
   * @param after the position after which they stand; -1 for the first
   */
  public static List<Placed> page(
      Handle handle, Job job, Set<Outcome> outcomes, long after, int most) {
    String wanted = outcomes.isEmpty() ? "" : " AND outcome IN (<outcomes>)";
    Query query =
        handle
            .createQuery(
                "SELECT * FROM outcome"
                    + " WHERE job = :job AND first > :after - :part AND position > :after"
                    + wanted
                    + " ORDER BY first, position LIMIT :most")
            .bind("job", job.key())
            .bind("after", after)
            .bind("part", PART)
            .bind("most", most);
    if (!outcomes.isEmpty()) {
      query.bindList("outcomes", outcomes.stream().map(Outcome::word).toList());
    }
    return query
        .map((row, _) -> new Placed(row.getLong("position"), row.getLong("sequence"), row(row)))
        .list();
  }

  /**
   * An outcome and where it stands.
   *
   * @param position in the order in which changes were made
   * @param sequence in the order of the input
   */
  public record Placed(long position, long sequence, OutcomeRow row) {}

  static OutcomeRow row(ResultSet row) throws SQLException {
    return new OutcomeRow(
        number(row, "record"),
        number(row, "part"),
        row.getString("agent"),
        row.getString("skill"),
        outcome(row.getString("outcome")),
        row.getString("proficiency_before"),
        row.getString("proficiency_after"),
        row.getString("problem"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  /** How many changes of a job have an outcome. */
  static long count(Handle handle, long job) {
    return counts(handle, job).values().stream().mapToLong(Long::longValue).sum();
  }

  private static Outcome outcome(String word) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.word().equals(word)) {
        return outcome;
      }
    }
    throw new IllegalStateException("an outcome in the store: " + word);
  }
}
