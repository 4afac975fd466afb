package dev.skillway.core.job;

import dev.skillway.core.execute.Result;
import dev.skillway.core.intake.Written;
import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What became of each change, in the store. */
final class OutcomeTable {
  private static final int BATCH = 1_000;

  private OutcomeTable() {}

  static void add(Handle handle, long job, List<JobInput> inputs, List<Result> results)
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
        .createQuery("SELECT * FROM outcome WHERE job = :job ORDER BY sequence")
        .bind("job", job)
        .map((row, _) -> row(row))
        .forEach(sink);
  }

  private static void bind(PreparedStatement row, Step step, Map<String, Integer> index)
      throws SQLException {
    switch (step) {
      case Step.Write write -> {
        bind(row, write.wish() == null ? null : write.wish().written(), input(write, index));
        row.setString(5, write.agent().id());
        row.setString(6, write.skill().id());
        bind(row, 7, write.before());
        bind(row, 8, write.after());
      }
      case Step.Refuse refuse -> {
        bind(row, refuse.wish().written(), input(refuse, index));
        row.setString(5, null);
        row.setString(6, null);
        bind(row, 7, null);
        bind(row, 8, null);
      }
      case Step.HoldBack holdBack -> {
        bind(row, holdBack.wish().written(), input(holdBack, index));
        row.setString(5, holdBack.agent().id());
        row.setString(6, null);
        bind(row, 7, null);
        bind(row, 8, null);
      }
    }
  }

  private static @Nullable Integer input(Step step, Map<String, Integer> index) {
    return step.wish() == null ? null : index.get(step.wish().origin().item().input());
  }

  private static void bind(
      PreparedStatement row, @Nullable Written written, @Nullable Integer input)
      throws SQLException {
    if (input == null) {
      row.setNull(4, Types.INTEGER);
    } else {
      row.setInt(4, input);
    }
    row.setString(9, written == null ? null : written.agent());
    row.setString(10, written == null ? null : written.skill());
    row.setString(11, written == null ? null : written.proficiency());
    row.setString(12, written == null ? Operation.REMOVE.word() : written.operation());
  }

  private static void bind(PreparedStatement row, int index, @Nullable Proficiency proficiency)
      throws SQLException {
    if (proficiency == null) {
      row.setNull(index, Types.NUMERIC);
    } else {
      row.setString(index, proficiency.toString());
    }
  }

  private static @Nullable String problem(List<Problem> problems) {
    return problems.isEmpty()
        ? null
        : problems.stream()
            .map(problem -> problem.code().word() + ": " + problem.detail())
            .collect(Collectors.joining(" | "));
  }

  private static OutcomeRow row(ResultSet row) throws SQLException {
    String agent = row.getString("written_agent");
    String skill = row.getString("written_skill");
    int input = row.getInt("input");
    boolean implied = row.wasNull();
    return new OutcomeRow(
        implied ? null : input,
        implied ? row.getString("agent") : agent,
        implied ? row.getString("skill") : skill,
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
