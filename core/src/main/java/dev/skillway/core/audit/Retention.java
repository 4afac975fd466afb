package dev.skillway.core.audit;

import dev.skillway.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Forgets audit entries that are old, and the history that they tell of. */
public final class Retention {
  /** How long they are kept, unless it is said otherwise. */
  public static final Duration USUAL = Duration.ofDays(400);

  /** So many entries are forgotten at once at most: a transaction is to be short. */
  static final int ENTRIES_AT_ONCE = 1_000;

  /** With so many rows of history at most, or those of one entry. */
  private static final long ROWS_AT_ONCE = 20_000;

  private static final Duration BETWEEN = Duration.ofHours(1);

  private final Store store;
  private final Duration kept;
  private final InstantSource clock;
  private Instant next = Instant.MIN;

  public Retention(Store store, Duration kept, InstantSource clock) {
    this.store = store;
    this.kept = kept;
    this.clock = clock;
  }

  /** Forgets some, the oldest first; where there are no more, nothing for an hour. */
  public void forget() {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      List<Old> forgotten = store.write(handle -> forget(handle, now.minus(kept)));
      next = forgotten.isEmpty() ? now.plus(BETWEEN) : now;
    }
  }

  /** An entry, and the rows of its history; none where both are 0. */
  private record Old(long key, long at, long first, long last) {
    long rows() {
      return first == 0 ? 0 : last - first + 1;
    }
  }

  /** The newest entry stays, so that the next one has one before it. */
  private static List<Old> forget(Handle handle, Instant before) {
    List<Old> old = new ArrayList<>();
    long rows = 0;
    for (Old entry : oldest(handle)) {
      rows += entry.rows();
      if (entry.at() >= before.toEpochMilli() || (rows > ROWS_AT_ONCE && !old.isEmpty())) {
        break;
      }
      old.add(entry);
    }
    if (!old.isEmpty()) {
      delete(handle, old);
    }
    return old;
  }

  private static List<Old> oldest(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT key, at, coalesce(history_first, 0) AS first, coalesce(history_last, 0) AS last
            FROM audit_entry WHERE key < (SELECT max(key) FROM audit_entry)
            ORDER BY key LIMIT :most
            """)
        .bind("most", ENTRIES_AT_ONCE)
        .map(
            (row, _) ->
                new Old(
                    row.getLong("key"),
                    row.getLong("at"),
                    row.getLong("first"),
                    row.getLong("last")))
        .list();
  }

  /** With the history go rows that are older than any entry. */
  private static void delete(Handle handle, List<Old> old) {
    long last = old.stream().mapToLong(Old::last).max().orElse(0);
    handle
        .createUpdate("DELETE FROM agent_history WHERE key <= :last")
        .bind("last", last)
        .execute();
    handle
        .createUpdate("DELETE FROM audit_entry WHERE key <= :key")
        .bind("key", old.getLast().key())
        .execute();
  }
}
