package dev.skillway.core.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Requests that took effect and may come again, in the store. */
public final class RepeatTable {
  /** How long a key is known. */
  public static final Duration KEPT = Duration.ofHours(24);

  private static final int FORGOTTEN_AT_ONCE = 100;

  private static final String SAME =
      "client = :client AND org = :org AND operation = :operation AND key = :key";

  private RepeatTable() {}

  /**
   * What was answered.
   *
   * @param type of the body; empty where there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares answers, and none is written to.
  public record Said(int status, String type, Map<String, String> headers, byte[] body) {
    public Said {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * What is known of a key.
   *
   * @param job that the request became; null where it became none
   * @param said empty where nothing was answered yet
   */
  public record Known(String fingerprint, @Nullable String job, Optional<Said> said) {}

  /** What is known of a request's key. */
  public static Optional<Known> find(Handle handle, Repeat repeat, Instant now) {
    return bound(
            handle.createQuery("SELECT * FROM repeat WHERE " + SAME + " AND at > :before"), repeat)
        .bind("before", now.minus(KEPT).toEpochMilli())
        .map((row, _) -> known(row))
        .findOne();
  }

  /**
   * Keeps that a request takes effect, in the transaction in which it does.
   *
   * @param job that it becomes; null for none
   * @param said what is answered; null where that is not known yet
   */
  public static void put(
      Handle handle, Repeat repeat, Instant now, @Nullable String job, @Nullable Said said) {
    forget(handle, now.minus(KEPT));
    bound(
            handle.createUpdate(
                """
                INSERT OR REPLACE INTO repeat (client, org, operation, key, at, fingerprint, job,
                  status, type, headers, body)
                VALUES (:client, :org, :operation, :key, :at, :fingerprint, :job,
                  :status, :type, :headers, :body)
                """),
            repeat)
        .bind("at", now.toEpochMilli())
        .bind("fingerprint", repeat.fingerprint())
        .bind("job", job)
        .bind("status", said == null ? null : said.status())
        .bind("type", said == null ? null : said.type())
        .bind("headers", said == null ? null : Texts.headers(said.headers()))
        .bind("body", said == null ? null : Texts.packed(said.body()))
        .execute();
  }

  /** Those from before that moment; a few at once, so that a transaction is short. */
  private static void forget(Handle handle, Instant before) {
    handle
        .createUpdate(
            """
            DELETE FROM repeat WHERE (client, org, operation, key) IN (
              SELECT client, org, operation, key FROM repeat WHERE at <= :before LIMIT :most)
            """)
        .bind("before", before.toEpochMilli())
        .bind("most", FORGOTTEN_AT_ONCE)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Repeat repeat) {
    return statement
        .bind("client", repeat.client())
        .bind("org", repeat.org())
        .bind("operation", repeat.operation())
        .bind("key", repeat.key());
  }

  private static Known known(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    return new Known(
        row.getString("fingerprint"),
        row.getString("job"),
        status == 0
            ? Optional.empty()
            : Optional.of(
                new Said(
                    status,
                    row.getString("type"),
                    Texts.headers(row.getString("headers")),
                    Texts.unpacked(row.getBytes("body")))));
  }
}
