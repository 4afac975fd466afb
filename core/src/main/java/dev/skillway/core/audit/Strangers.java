package dev.skillway.core.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Adds entries of what anybody can cause who is not signed in: so many a minute, however many there
 * are; the next entry after says how many were left out. May be shared among threads.
 */
public final class Strangers {
  /** So many get an entry in a minute. */
  static final int MOST = 60;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Instant minute = Instant.MIN;
  private int told;
  private long leftOut;

  /** Adds an entry, unless there are too many. */
  public void append(Handle handle, Instant at, AuditEvent event) throws SQLException {
    long before = admit(at);
    if (before >= 0) {
      AuditTable.append(handle, at, Matters.of(event, before));
    }
  }

  /** How many were left out before this one; -1 where this one is too. */
  private synchronized long admit(Instant at) {
    if (at.isBefore(minute) || !at.isBefore(minute.plus(MINUTE))) {
      minute = at;
      told = 0;
    }
    if (told == MOST) {
      leftOut++;
      return -1;
    }
    told++;
    long before = leftOut;
    leftOut = 0;
    return before;
  }
}
