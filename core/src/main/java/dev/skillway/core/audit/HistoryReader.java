package dev.skillway.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.spi.change.Proficiency;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the changes of an entry that a filter wants, row by row. */
final class HistoryReader {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final AuditFilter filter;
  private final Subjects subjects;

  HistoryReader(AuditFilter filter, Subjects subjects) {
    this.filter = filter;
    this.subjects = subjects;
  }

  /** Takes lines, until it says that it has enough. */
  interface Sink {
    boolean take(AuditLine line, AuditPlace place);
  }

  private record Row(long key, String agent, String changes) {}

  /** Hands over the changes that stand behind a place. */
  void read(Handle handle, AuditEntry entry, AuditPlace after, Sink sink) {
    try (Query query = query(handle, entry, after);
        ResultIterator<Row> rows =
            query
                .map(
                    (row, _) ->
                        new Row(row.getLong("key"), row.getString("id"), row.getString("changes")))
                .iterator()) {
      boolean goesOn = true;
      while (goesOn && rows.hasNext()) {
        goesOn = read(rows.next(), entry, after, sink);
      }
    }
  }

  private Query query(Handle handle, AuditEntry entry, AuditPlace after) {
    HistoryRange range = Objects.requireNonNull(entry.matter().history());
    String wanted =
        (filter.agents().isEmpty()
                ? ""
                : " AND h.agent IN (SELECT value FROM json_each(:agentKeys))")
            + (filter.skills().isEmpty() ? "" : EntryQuery.HOLDS_SKILL);
    Query query =
        handle
            .createQuery(
                """
                SELECT h.key, a.id, h.changes
                FROM agent_history h CROSS JOIN agent a ON a.key = h.agent
                WHERE h.key BETWEEN :first AND :last\
                """
                    + wanted
                    + " ORDER BY h.key")
            .bind("first", Math.max(range.first(), after.history()))
            .bind("last", range.last());
    if (!filter.agents().isEmpty()) {
      query.bind("agentKeys", subjects.agents().toString());
    }
    if (!filter.skills().isEmpty()) {
      query.bind("skillKeys", subjects.skills().toString());
    }
    return query;
  }

  /** Whether it goes on behind this row. */
  private boolean read(Row row, AuditEntry entry, AuditPlace after, Sink sink) {
    JsonNode changes = tree(row.changes());
    boolean goesOn = true;
    for (int i = 0; goesOn && i < changes.size(); i++) {
      JsonNode change = changes.get(i);
      String skill = subjects.skillIds().get(change.get(0).asLong());
      if (skill != null
          && after.isBefore(row.key(), i)
          && (filter.skills().isEmpty() || filter.skills().contains(skill))) {
        var changed =
            new AuditLine.Changed(row.agent(), skill, level(change.get(1)), level(change.get(2)));
        var place = new AuditPlace(entry.at().toEpochMilli(), entry.key(), row.key(), i);
        goesOn = sink.take(new AuditLine(entry, changed), place);
      }
    }
    return goesOn;
  }

  private static @Nullable Proficiency level(JsonNode number) {
    return number.isNull() ? null : Proficiency.of(number.decimalValue());
  }

  private static JsonNode tree(String changes) {
    try {
      return JSON.readTree(changes);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("changes in the store: " + changes, damaged);
    }
  }
}
