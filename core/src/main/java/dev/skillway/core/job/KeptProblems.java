package dev.skillway.core.job;

import dev.skillway.core.requests.Texts;
import dev.skillway.spi.change.Problem;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Why a job was refused when its turn came, or broke off.
 *
 * @param problems the first of them
 * @param count how many there are
 */
public record KeptProblems(List<Problem> problems, long count) {
  public static final KeptProblems NONE = new KeptProblems(List.of(), 0);

  /** So many are kept. */
  private static final int MOST = 1_000;

  public KeptProblems {
    problems = List.copyOf(problems.subList(0, Math.min(MOST, problems.size())));
  }

  static KeptProblems of(Problem problem) {
    return new KeptProblems(List.of(problem), 1);
  }

  /** Those of a job. */
  public static KeptProblems find(Handle handle, Job job) {
    return handle
        .createQuery("SELECT count, lines FROM job_problems WHERE job = :job")
        .bind("job", job.key())
        .map(
            (row, _) ->
                new KeptProblems(Texts.problems(row.getBytes("lines")), row.getLong("count")))
        .findOne()
        .orElse(NONE);
  }

  void put(Handle handle, long job) {
    handle
        .createUpdate(
            "INSERT OR REPLACE INTO job_problems (job, count, lines) VALUES (:job, :count, :lines)")
        .bind("job", job)
        .bind("count", count)
        .bind("lines", Texts.compressed(problems))
        .execute();
  }
}
