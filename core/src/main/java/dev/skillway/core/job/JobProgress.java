package dev.skillway.core.job;

import org.jdbi.v3.core.Handle;

/**
 * How far a job is.
 *
 * @param done changes that have an outcome
 * @param total changes in all
 */
public record JobProgress(JobState state, long done, long total) {
  /** Whether nothing more becomes of it. */
  public boolean isOver() {
    return switch (state) {
      case QUEUED, RUNNING -> false;
      case DONE, PARTLY_DONE, FAILED -> true;
    };
  }

  /** Whether it was begun and ended before its time: some changes have no outcome. */
  public boolean brokeOff() {
    return isOver() && done < total;
  }

  /** That of a job; adds up a few rows, so that it can be asked for often. */
  public static JobProgress of(Handle handle, Job job) {
    return handle
        .createQuery(
            """
            SELECT state, changes,
              (SELECT coalesce(sum(size), 0) FROM outcome_part WHERE job = :job) AS done
            FROM job WHERE key = :job
            """)
        .bind("job", job.key())
        .map(
            (row, _) ->
                new JobProgress(
                    JobState.valueOf(row.getString("state")),
                    row.getLong("done"),
                    row.getLong("changes")))
        .one();
  }
}
