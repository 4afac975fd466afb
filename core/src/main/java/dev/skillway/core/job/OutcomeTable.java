package dev.skillway.core.job;

import dev.skillway.core.execute.Result;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.intake.Written;
import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What became of each change, in the store. */
final class OutcomeTable {
  private static final int BATCH = 1_000;

  /** How a removal would be written that a replacement implies. */
  private static final Written IMPLIED = new Written(null, null, null, Operation.REMOVE.word());

  private OutcomeTable() {}

  /** Adds rows, or tells what became of changes that were added as untried. */
  static void put(Handle handle, long job, List<JobInput> inputs, List<Result> results)
      throws SQLException {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      index.putIfAbsent(inputs.get(i).name(), i);
    }
    try (PreparedStatement row =
        handle
            .getConnection()
            .prepareStatement(
                """
                INSERT INTO outcome (
                  job, sequence, outcome, input, agent, skill, proficiency_before,
                  proficiency_after, written_agent, written_skill, written_proficiency,
                  written_operation, problem)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (job, sequence)
                DO UPDATE SET outcome = excluded.outcome, problem = excluded.problem
                """)) {
      int waiting = 0;
      for (Result result : results) {
        row.setLong(1, job);
        row.setInt(2, result.number());
        row.setString(3, result.outcome().word());
        bind(row, result.step(), index);
        row.setString(13, problem(result.problems()));
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
        .createQuery(
            """
            SELECT input, coalesce(written_agent, agent) AS written_agent,
              coalesce(written_skill, skill) AS written_skill, written_proficiency,
              written_operation, outcome, proficiency_before, proficiency_after, problem
            FROM outcome WHERE job = :job ORDER BY sequence
            """)
        .bind("job", job)
        .map((row, _) -> row(row))
        .forEach(sink);
  }

  private static void bind(PreparedStatement row, Step step, Map<String, Integer> index)
      throws SQLException {
    switch (step) {
      case Step.Write write -> {
        bind(row, write, index, write.agent().id(), write.skill().id());
        row.setObject(7, stored(write.before()));
        row.setObject(8, stored(write.after()));
      }
      case Step.Refuse refuse -> bind(row, refuse, index, null, null);
      case Step.HoldBack holdBack -> bind(row, holdBack, index, holdBack.agent().id(), null);
    }
  }

  private static void bind(
      PreparedStatement row,
      Step step,
      Map<String, Integer> index,
      @Nullable String agent,
      @Nullable String skill)
      throws SQLException {
    Wish wish = step.wish();
    row.setObject(4, wish == null ? null : index.get(wish.origin().item().input()));
    row.setString(5, agent);
    row.setString(6, skill);
    row.setObject(7, null);
    row.setObject(8, null);
    Written written = wish == null ? IMPLIED : wish.written();
    row.setString(9, Objects.equals(written.agent(), agent) ? null : written.agent());
    row.setString(10, Objects.equals(written.skill(), skill) ? null : written.skill());
    row.setString(11, written.proficiency());
    row.setString(12, written.operation());
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

  private static OutcomeRow row(ResultSet row) throws SQLException {
    int input = row.getInt("input");
    return new OutcomeRow(
        row.wasNull() ? null : input,
        row.getString("written_agent"),
        row.getString("written_skill"),
        row.getString("written_proficiency"),
        row.getString("written_operation"),
        outcome(row.getString("outcome")),
        row.getString("proficiency_before"),
        row.getString("proficiency_after"),
        row.getString("problem"));
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
