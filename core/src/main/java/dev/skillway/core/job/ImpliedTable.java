package dev.skillway.core.job;

import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Step;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a job's replacement takes away without naming it, in the store: it has no record. */
final class ImpliedTable {
  /** Agent and skill of those of which nothing was tried. */
  static final String UNTRIED =
      """
      SELECT agent, skill FROM implied
      WHERE job = ?1 AND sequence NOT IN (
        SELECT sequence FROM outcome WHERE job = ?1 AND record IS NULL)
      ORDER BY sequence
      """;

  private static final int BATCH = 1_000;

  private ImpliedTable() {}

  /** Adds all that a plan implies. */
  static void put(Handle handle, long job, Plan plan) throws SQLException {
    if (plan.countOfImplied() == 0) {
      return;
    }
    int number = plan.end() - plan.countOfImplied();
    try (PreparedStatement row =
        handle
            .getConnection()
            .prepareStatement(
                "INSERT INTO implied (job, sequence, agent, skill) VALUES (?, ?, ?, ?)")) {
      for (Iterator<Step.Write> steps = plan.impliedRemovals().iterator(); steps.hasNext(); ) {
        Step.Write step = steps.next();
        row.setLong(1, job);
        row.setInt(2, number);
        row.setString(3, step.agent().id());
        row.setString(4, step.skill().id());
        row.addBatch();
        if (++number % BATCH == 0) {
          row.executeBatch();
        }
      }
      row.executeBatch();
    }
  }

  /** Ids of the skills that are to be taken away so and were not. */
  static List<String> skillsLeft(Handle handle, long job) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT skill FROM implied
            WHERE job = :job AND sequence NOT IN (
              SELECT sequence FROM outcome
              WHERE job = :job AND record IS NULL AND outcome IN ('applied', 'unchanged'))
            ORDER BY skill
            """)
        .bind("job", job)
        .mapTo(String.class)
        .list();
  }
}
