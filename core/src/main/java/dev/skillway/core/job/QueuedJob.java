package dev.skillway.core.job;

import dev.skillway.core.audit.Author;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A job that was left for the engine and is not begun, and its terms; in the store.
 *
 * @param author on whose behalf it was left
 */
record QueuedJob(Job job, Terms terms, Author author) {
  private record Row(long key, Terms terms, Author author) {}

  /** The one that was left first. */
  static Optional<QueuedJob> next(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT q.*, j.mode FROM queued_job q JOIN job j ON j.key = q.job
            ORDER BY q.job LIMIT 1
            """)
        .map((row, _) -> row(row))
        .findOne()
        .map(row -> new QueuedJob(JobTable.get(handle, row.key()), row.terms(), row.author()));
  }

  static long count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM queued_job").mapTo(Long.class).one();
  }

  void put(Handle handle) {
    Endpoint endpoint = terms.endpoint();
    handle
        .createUpdate(
            """
            INSERT INTO queued_job
              (job, handling, shape, path_mode, agent, skill, skips, allowance, client)
            VALUES
              (:job, :handling, :shape, :pathMode, :agent, :skill, :skips, :allowance, :client)
            """)
        .bind("job", job.key())
        .bind("handling", terms.handling().name())
        .bind("shape", endpoint.shape().name())
        .bind("pathMode", endpoint.mode().name())
        .bind("agent", endpoint.agent())
        .bind("skill", endpoint.skill())
        .bind("skips", terms.skips())
        .bind("allowance", terms.allowance().name())
        .bind("client", author.client())
        .execute();
  }

  /** From here on it waits no more. */
  static void remove(Handle handle, long job) {
    handle.createUpdate("DELETE FROM queued_job WHERE job = :job").bind("job", job).execute();
  }

  private static Row row(ResultSet row) throws SQLException {
    var endpoint =
        new Endpoint(
            Endpoint.Shape.valueOf(row.getString("shape")),
            Mode.valueOf(row.getString("path_mode")),
            row.getString("agent"),
            row.getString("skill"));
    return new Row(
        row.getLong("job"),
        new Terms(
            Mode.valueOf(row.getString("mode")),
            Handling.valueOf(row.getString("handling")),
            endpoint,
            row.getBoolean("skips"),
            Allowance.valueOf(row.getString("allowance"))),
        new Author(row.getString("client"), null));
  }
}
