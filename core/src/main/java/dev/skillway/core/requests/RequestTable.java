package dev.skillway.core.requests;

import dev.skillway.spi.change.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Requests, in the store. */
public final class RequestTable {
  /** How long a request is kept where nobody says another time. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** How many requests are forgotten at once: a transaction is to be short. */
  public static final int FORGOTTEN_AT_ONCE = 1_000;

  /** How many are kept that nobody was signed in for: anybody can send these. */
  static final int MOST_OF_NOBODY = 10_000;

  /** After so many requests it is looked whether there are more. */
  static final int BETWEEN_LOOKS = 1_000;

  private RequestTable() {}

  /** Adds a request with the problems that it has. */
  public static void put(Handle handle, KeptRequest request) throws SQLException {
    put(handle, request, request.problems().iterator());
  }

  /**
   * Adds a request, and forgets now and then those that are older than {@link #KEPT}.
   *
   * @param problems all of them, in the place of those that the request has; taken one by one
   */
  public static void put(Handle handle, KeptRequest request, Iterator<Problem> problems)
      throws SQLException {
    put(handle, request, problems, KEPT);
  }

  /**
   * The same, with another time.
   *
   * @param kept how long requests are kept
   */
  public static void put(
      Handle handle, KeptRequest request, Iterator<Problem> problems, Duration kept)
      throws SQLException {
    long key =
        handle
            .createUpdate(
                """
                INSERT INTO request (id, at, client, org, method, path, headers, bytes, status,
                  job, problem_count, notices, took)
                VALUES (:id, :at, :client, :org, :method, :path, :headers, :bytes, :status,
                  :job, :problemCount, :notices, :took)
                """)
            .bindMethods(request)
            .bind("at", request.at().toEpochMilli())
            .bind("headers", Texts.headers(request.headers()))
            .bind("notices", Texts.notices(request.notices()))
            .bind("took", request.took().dividedBy(ChronoUnit.MICROS.getDuration()))
            .executeAndReturnGeneratedKeys("key")
            .mapTo(Long.class)
            .one();
    ProblemTable.put(handle, key, problems);
    if (key % BETWEEN_LOOKS == 0) {
      forgetNobodys(handle);
      forget(handle, request.at().minus(kept));
    }
  }

  /** The request of that id, with its first problems. */
  public static Optional<KeptRequest> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM request WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> request(handle, row))
        .findOne();
  }

  /**
   * The problems of a request, in the order in which they were found.
   *
   * @param from the number of the first, from 0 on
   * @param most how many
   */
  public static List<Problem> problems(Handle handle, String id, long from, int most) {
    return handle
        .createQuery("SELECT key FROM request WHERE id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .findOne()
        .map(key -> ProblemTable.read(handle, key, from, most))
        .orElse(List.of());
  }

  /**
   * Forgets the oldest requests from before that moment, {@value #FORGOTTEN_AT_ONCE} at most; how
   * many it were. Where it is as many, there may be more.
   */
  public static int forget(Handle handle, Instant before) {
    return handle
        .createUpdate(
            """
            DELETE FROM request WHERE key IN (
              SELECT key FROM request WHERE at < :before ORDER BY at LIMIT :most)
            """)
        .bind("before", before.toEpochMilli())
        .bind("most", FORGOTTEN_AT_ONCE)
        .execute();
  }

  private static void forgetNobodys(Handle handle) {
    handle
        .createUpdate(
            """
            DELETE FROM request WHERE client IS NULL AND key <= (
              SELECT key FROM request WHERE client IS NULL
              ORDER BY key DESC LIMIT 1 OFFSET :most)
            """)
        .bind("most", MOST_OF_NOBODY)
        .execute();
  }

  private static KeptRequest request(Handle handle, ResultSet row) throws SQLException {
    List<Problem> problems = ProblemTable.read(handle, row.getLong("key"), 0, KeptRequest.FIRST);
    return new KeptRequest(
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("client"),
        row.getString("org"),
        row.getString("method"),
        row.getString("path"),
        Texts.headers(row.getString("headers")),
        row.getLong("bytes"),
        row.getInt("status"),
        row.getString("job"),
        problems,
        Math.max(row.getLong("problem_count"), problems.size()),
        Texts.notices(row.getString("notices")),
        Duration.of(row.getLong("took"), ChronoUnit.MICROS));
  }
}
