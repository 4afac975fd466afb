package dev.skillway.core.audit;

import dev.skillway.core.audit.Verification.Flaw;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Walks the chain of the entries, and the history that they tell of. */
public final class Verifier {
  private final Handle handle;
  private @Nullable AuditEntry first;
  private @Nullable AuditEntry before;
  private long held;

  /** The last row of the history that an entry told of; 0 before the first. */
  private long told;

  private Verifier(Handle handle) {
    this.handle = handle;
  }

  /** Looks at all that is there, from the oldest entry on. */
  public static Verification verify(Handle handle) {
    return new Verifier(handle).walk();
  }

  /**
   * An entry as it stands there.
   *
   * @param entry null where it says what none can say
   */
  private record Row(Instant at, String hash, @Nullable AuditEntry entry) {
    static Row of(ResultSet row) throws SQLException {
      Instant at = Instant.ofEpochMilli(row.getLong("at"));
      String hash = Chain.HEX.formatHex(row.getBytes("hash"));
      try {
        return new Row(at, hash, AuditTable.entry(row));
      } catch (IllegalArgumentException _) {
        return new Row(at, hash, null);
      }
    }
  }

  private Verification walk() {
    try (Query query = handle.createQuery("SELECT * FROM audit_entry ORDER BY key");
        ResultIterator<Row> rows = query.map((row, _) -> Row.of(row)).iterator()) {
      while (rows.hasNext()) {
        Row row = rows.next();
        AuditEntry entry = row.entry();
        Optional<Flaw> flaw = entry == null ? Optional.of(Flaw.ENTRY_CHANGED) : flaw(entry);
        if (flaw.isPresent()) {
          return new Verification.Broken(held, flaw.get(), row.at(), row.hash());
        }
        first = first == null ? entry : first;
        before = entry;
        held++;
      }
    }
    if (first == null || before == null) {
      return new Verification.Empty();
    }
    return told > 0 && last() > told
        ? new Verification.Broken(held, Flaw.CHANGES_WITHOUT_ENTRY, before.at(), before.hash())
        : new Verification.Holds(held, first, before);
  }

  private Optional<Flaw> flaw(AuditEntry entry) {
    if (before != null && !before.hash().equals(entry.previous())) {
      return Optional.of(Flaw.ENTRY_BEFORE_DIFFERS);
    }
    if (!entry.isTrue()) {
      return Optional.of(Flaw.ENTRY_CHANGED);
    }
    HistoryRange history = entry.matter().history();
    if (history == null) {
      return Optional.empty();
    }
    if (told > 0 && told + 1 != history.first()) {
      return Optional.of(Flaw.CHANGES_WITHOUT_ENTRY);
    }
    told = history.last();
    return digest(history).equals(history.digest())
        ? Optional.empty()
        : Optional.of(Flaw.CHANGES_DIFFER);
  }

  private String digest(HistoryRange history) {
    try (Query query =
        handle
            .createQuery(
                "SELECT agent, version, changes, before FROM agent_history"
                    + " WHERE key BETWEEN :first AND :last ORDER BY key")
            .bind("first", history.first())
            .bind("last", history.last())) {
      return query.scanResultSet((rows, _) -> digest(rows.get()));
    }
  }

  private static String digest(ResultSet rows) throws SQLException {
    var digest = new HistoryDigest();
    while (rows.next()) {
      digest.add(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getLong(4));
    }
    return digest.end();
  }

  private long last() {
    return handle
        .createQuery("SELECT coalesce(max(key), 0) FROM agent_history")
        .mapTo(Long.class)
        .one();
  }
}
