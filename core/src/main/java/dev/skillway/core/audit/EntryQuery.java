package dev.skillway.core.audit;

import dev.skillway.core.stage.JsonText;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Finds the entries that a filter wants, the newest first. */
final class EntryQuery {
  /** Rows of the history, h, that hold one of some skills; their changes are [[skill, …], …]. */
  static final String HOLDS_SKILL =
      """
       AND EXISTS (SELECT 1 FROM json_each(:skillKeys) s
         WHERE instr(h.changes, '[' || s.value || ',') > 0)\
      """;

  /** From an agent's newest row back to the oldest that is left. */
  private static final String OF_AGENT =
      """
      SELECT * FROM audit_entry e WHERE e.key IN (
        WITH RECURSIVE h (key, agent, changes, before) AS (
          SELECT n.key, n.agent, n.changes, n.before
          FROM json_each(:agentKeys) a
          JOIN agent_version v ON v.agent = a.value
          JOIN agent_history n ON n.key = v.history AND n.agent = v.agent
          UNION ALL
          SELECT o.key, o.agent, o.changes, o.before
          FROM h JOIN agent_history o ON o.key = h.before AND o.agent = h.agent AND o.key < h.key)
        SELECT (SELECT x.key FROM audit_entry x WHERE x.history_first <= h.key
          ORDER BY x.history_first DESC LIMIT 1)
        FROM h WHERE TRUE\
      """;

  private final AuditFilter filter;
  private final Subjects subjects;
  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();

  EntryQuery(AuditFilter filter, Subjects subjects) {
    this.filter = filter;
    this.subjects = subjects;
    reach(filter.reach());
    any("client", filter.clients());
    any("kind", filter.kinds().stream().map(Enum::name).toList());
    time("since", ">=", filter.since());
    time("until", "<", filter.until());
  }

  /** The next entries from a place on, the one that it is in among them. */
  List<AuditEntry> read(Handle handle, AuditPlace from, int most) {
    String place = " AND e.at <= :at AND (e.at < :at OR e.key <= :key)" + conditions;
    Query query =
        handle
            .createQuery(sql(place) + " ORDER BY at DESC, key DESC LIMIT :most")
            .bind("at", from.at())
            .bind("key", from.key())
            .bind("most", most);
    values.forEach(query::bind);
    return query.map((row, _) -> AuditTable.entry(row)).list();
  }

  private String sql(String conditions) {
    if (!filter.isNarrow()) {
      return "SELECT * FROM audit_entry e WHERE TRUE" + conditions;
    }
    values.put("agents", list(filter.agents()));
    values.put("skills", list(filter.skills()));
    values.put("agentKeys", subjects.agents().toString());
    values.put("skillKeys", subjects.skills().toString());
    return changes(conditions)
        + " UNION ALL SELECT * FROM audit_entry e"
        + " WHERE e.history_first IS NULL AND e.kind = 'CATALOGUE'"
        + named("agents", filter.agents())
        + named("skills", filter.skills())
        + conditions;
  }

  private String changes(String conditions) {
    String holdsSkill = filter.skills().isEmpty() ? "" : HOLDS_SKILL;
    return filter.agents().isEmpty()
        ? "SELECT * FROM audit_entry e WHERE EXISTS (SELECT 1 FROM agent_history h"
            + " WHERE h.key BETWEEN e.history_first AND e.history_last"
            + holdsSkill
            + ")"
            + conditions
        : OF_AGENT + holdsSkill + ")" + conditions;
  }

  /** Of a load, whether it names one of them. */
  private static String named(String list, List<String> wanted) {
    return wanted.isEmpty()
        ? ""
        : " AND EXISTS (SELECT 1 FROM json_each(e.detail, '$.%1$s') d WHERE d.value IN"
                .formatted(list)
            + " (SELECT value FROM json_each(:%s)))".formatted(list);
  }

  private void reach(AuditFilter.@Nullable Reach reach) {
    if (reach != null) {
      values.put("orgs", list(reach.orgs()));
      conditions.append(" AND (e.org IN (SELECT value FROM json_each(:orgs))");
      if (reach.client() != null) {
        values.put("own", reach.client());
        conditions.append(" OR (e.org IS NULL AND e.client = :own)");
      }
      // Of a client of several orgs, for whoever may work in all of them.
      conditions.append(
          """
          OR (e.org IS NULL AND json_array_length(e.detail, '$.orgs') > 0 AND NOT EXISTS (
           SELECT 1 FROM json_each(e.detail, '$.orgs') o
           WHERE o.value NOT IN (SELECT value FROM json_each(:orgs))))\
          """);
      conditions.append(")");
    }
  }

  private void any(String column, List<String> wanted) {
    if (!wanted.isEmpty()) {
      values.put(column + "s", list(wanted));
      conditions.append(" AND e.%1$s IN (SELECT value FROM json_each(:%1$ss))".formatted(column));
    }
  }

  private void time(String name, String comparison, @Nullable Instant moment) {
    if (moment != null) {
      values.put(name, moment.toEpochMilli());
      conditions.append(" AND e.at %s :%s".formatted(comparison, name));
    }
  }

  private static String list(Collection<String> texts) {
    var list = new JsonText(64);
    list.beginList();
    texts.forEach(list::string);
    list.endList();
    return list.toString();
  }
}
