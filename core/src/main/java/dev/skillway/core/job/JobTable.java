package dev.skillway.core.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.core.store.Org;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Jobs, in the store. */
public final class JobTable {
  /** Records as they are, without what is derived of them. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

  private static final String SELECT =
      """
      SELECT j.*, o.name AS org_name FROM job j JOIN org o ON o.key = j.org
      """;

  private JobTable() {}

  /** The job of that id. */
  public static Optional<Job> find(Handle handle, String id) {
    return handle
        .createQuery(SELECT + "WHERE j.id = :id")
        .bind("id", id)
        .map((row, _) -> job(handle, row))
        .findOne();
  }

  static Job get(Handle handle, long key) {
    return handle
        .createQuery(SELECT + "WHERE j.key = :key")
        .bind("key", key)
        .map((row, _) -> job(handle, row))
        .one();
  }

  /**
   * The last jobs of an org, the newest first.
   *
   * @param most how many
   */
  public static List<Job> list(Handle handle, Org org, int most) {
    return handle
        .createQuery(SELECT + "WHERE j.org = :org ORDER BY j.key DESC LIMIT :most")
        .bind("org", org.key())
        .bind("most", most)
        .map((row, _) -> job(handle, row))
        .list();
  }

  /**
   * The last jobs of some orgs, the newest first.
   *
   * @param before the key of a job before which they stand; {@link Long#MAX_VALUE} for the last
   */
  public static List<Job> list(Handle handle, List<Long> orgs, long before, int most) {
    return orgs.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                SELECT
                    + "WHERE j.org IN (<orgs>) AND j.key < :before ORDER BY j.key DESC LIMIT :most")
            .bindList("orgs", orgs)
            .bind("before", before)
            .bind("most", most)
            .map((row, _) -> job(handle, row))
            .list();
  }

  static List<Job> running(Handle handle) {
    return handle
        .createQuery(SELECT + "WHERE j.state = :state")
        .bind("state", JobState.RUNNING.name())
        .map((row, _) -> job(handle, row))
        .list();
  }

  /**
   * A job that is to be.
   *
   * @param changes that it has, implied removals counted
   */
  record Draft(String id, Org org, Mode mode, List<JobInput> inputs, int changes) {}

  /** A new job that waits for the engine. */
  static Job queue(Handle handle, Draft draft, Instant now) {
    return put(handle, draft, JobState.QUEUED, now);
  }

  /** A job that is running: a new one, or one that waited. */
  static Job start(Handle handle, Draft draft, Instant now) {
    Job job = put(handle, draft, JobState.RUNNING, now);
    QueuedJob.remove(handle, job.key());
    return job;
  }

  private static Job put(Handle handle, Draft draft, JobState state, Instant now) {
    long key =
        handle
            .createQuery(
                """
                INSERT INTO job (id, org, state, mode, inputs, started_at, changes)
                VALUES (:id, :org, :state, :mode, :inputs, :now, :changes)
                ON CONFLICT (id) DO UPDATE SET
                  state = excluded.state, inputs = excluded.inputs,
                  started_at = excluded.started_at, changes = excluded.changes
                WHERE state = 'QUEUED'
                RETURNING key
                """)
            .bind("id", draft.id())
            .bind("org", draft.org().key())
            .bind("state", state.name())
            .bind("mode", draft.mode().name())
            .bind("inputs", json(draft.inputs()))
            .bind("now", now.toString())
            .bind("changes", draft.changes())
            .mapTo(Long.class)
            .findOne()
            .orElseThrow(
                () -> new IllegalStateException("job " + draft.id() + " is there already"));
    return new Job(
        key,
        draft.id(),
        draft.org(),
        state,
        draft.mode(),
        draft.inputs(),
        now,
        null,
        Account.of(draft.changes(), Map.of()));
  }

  /** Ends a job, in the state that its outcomes amount to. */
  static Job end(Handle handle, Job job, Instant now) {
    return end(handle, job, now, OutcomeTable.counts(handle, job.key()));
  }

  /**
   * Ends a job.
   *
   * @param outcomes how many of each there are
   */
  static Job end(Handle handle, Job job, Instant now, Map<Outcome, Long> outcomes) {
    Job ended = job.ended(now, outcomes);
    handle
        .createUpdate("UPDATE job SET state = :state, ended_at = :now WHERE key = :key")
        .bind("state", ended.state().name())
        .bind("now", now.toString())
        .bind("key", job.key())
        .execute();
    return ended;
  }

  /** Nothing becomes of a job, or nothing more; the problems say why. */
  static void fail(Handle handle, Job job, KeptProblems problems, Instant now) {
    problems.put(handle, job.key());
    QueuedJob.remove(handle, job.key());
    handle
        .createUpdate(
            """
            UPDATE job SET state = 'FAILED', ended_at = :now
            WHERE key = :key AND state IN ('QUEUED', 'RUNNING')
            """)
        .bind("now", now.toString())
        .bind("key", job.key())
        .execute();
  }

  private static Job job(Handle handle, ResultSet row) throws SQLException {
    long key = row.getLong("key");
    String endedAt = row.getString("ended_at");
    return new Job(
        key,
        row.getString("id"),
        new Org(row.getLong("org"), row.getString("org_name")),
        JobState.valueOf(row.getString("state")),
        Mode.valueOf(row.getString("mode")),
        inputs(row.getString("inputs")),
        Instant.parse(row.getString("started_at")),
        endedAt == null ? null : Instant.parse(endedAt),
        Account.of(row.getLong("changes"), OutcomeTable.counts(handle, key)));
  }

  private static String json(List<JobInput> inputs) {
    try {
      return JSON.writeValueAsString(inputs);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<JobInput> inputs(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<JobInput>>() {});
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("inputs of a job in the store: " + json, damaged);
    }
  }
}
