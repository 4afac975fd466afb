package dev.skillway.core.job;

import dev.skillway.core.execute.Result;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.plan.Step;
import dev.skillway.core.resolve.Source;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What became of each change, in the store. */
public final class OutcomeTable {
  private static final int BATCH = 1_000;

  /** Selects rows as {@link #row} reads them. */
  static final String ROWS =
      """
      SELECT record, part, agent, skill, outcome, proficiency_before, proficiency_after, problem
      FROM outcome\
      """;

  private OutcomeTable() {}

  /**
   * Adds rows.
   *
   * @param position how many there are already
   */
  static void put(Handle handle, long job, long position, List<Result> results)
      throws SQLException {
    try (PreparedStatement row =
        handle
            .getConnection()
            .prepareStatement(
                """
                INSERT INTO outcome (
                  job, sequence, outcome, record, part, agent, skill, proficiency_before,
                  proficiency_after, problem, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      int waiting = 0;
      for (Result result : results) {
        row.setLong(1, job);
        row.setInt(2, result.number());
        row.setString(3, result.outcome().word());
        bind(row, result.step());
        row.setString(10, problem(result.problems()));
        row.setLong(11, position + waiting);
        row.addBatch();
        if (++waiting % BATCH == 0) {
          row.executeBatch();
        }
      }
      row.executeBatch();
    }
  }

  static Map<Outcome, Long> counts(Handle handle, long job) {
    return handle
        .createQuery("SELECT outcome, count(*) AS n FROM outcome WHERE job = :job GROUP BY outcome")
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
                "SELECT *, position, sequence FROM outcome WHERE job = :job AND position > :after"
                    + wanted
                    + " ORDER BY position LIMIT :most")
            .bind("job", job.key())
            .bind("after", after)
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

  private static void bind(PreparedStatement row, Step step) throws SQLException {
    Source source = step.source();
    row.setObject(4, source == null ? null : source.record());
    row.setObject(5, source == null || source.part() == Origin.WHOLE ? null : source.part());
    switch (step) {
      case Step.Write write ->
          bind(row, write.agent().id(), write.skill().id(), write.before(), write.after());
      case Step.Refuse refuse -> bind(row, refuse.agent(), refuse.skill(), null, null);
      case Step.HoldBack back -> bind(row, back.agent().id(), back.skill().id(), null, null);
    }
  }

  private static void bind(
      PreparedStatement row,
      @Nullable String agent,
      @Nullable String skill,
      @Nullable Proficiency before,
      @Nullable Proficiency after)
      throws SQLException {
    row.setString(6, agent);
    row.setString(7, skill);
    row.setObject(8, stored(before));
    row.setObject(9, stored(after));
  }

  private static @Nullable Number stored(@Nullable Proficiency proficiency) {
    return proficiency == null ? null : proficiency.stored();
  }

  private static @Nullable String problem(List<Problem> problems) {
    return problems.isEmpty()
        ? null
        : problems.stream()
            .map(problem -> problem.code().word() + ": " + problem.detail())
            .collect(Collectors.joining(" | "));
  }

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
