package dev.skillway.core.audit;

import dev.skillway.core.requests.KeptRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Adds entries of requests that were refused. May be shared among threads. */
public final class Refusals {
  private final Strangers strangers = new Strangers();

  /** Adds an entry where the request deserves one. */
  public void append(Handle handle, KeptRequest request) throws SQLException {
    Optional<AuditEvent.Refusal> refusal = AuditEvent.Refusal.of(request);
    if (refusal.isPresent()) {
      Instant at = request.at().plus(request.took());
      if (request.client() == null) {
        strangers.append(handle, at, refusal.get());
      } else {
        AuditTable.append(handle, at, refusal.get());
      }
    }
  }
}
