package dev.skillway.core.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The rows of agents and skills that a filter is about, and what skills are called.
 *
 * @param agents keys, of all orgs that have agents with these ids
 * @param skills keys
 * @param skillIds of all skills, by key
 */
record Subjects(List<Long> agents, List<Long> skills, Map<Long, String> skillIds) {
  static Subjects of(Handle handle, AuditFilter filter) {
    Map<Long, String> skillIds = new HashMap<>();
    handle
        .createQuery("SELECT key, id FROM skill")
        .map((row, _) -> skillIds.put(row.getLong("key"), row.getString("id")))
        .list();
    List<Long> skills =
        skillIds.entrySet().stream()
            .filter(skill -> filter.skills().contains(skill.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return new Subjects(agents(handle, filter.agents()), skills, skillIds);
  }

  private static List<Long> agents(Handle handle, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                "SELECT a.key FROM org o JOIN agent a ON a.org = o.key AND a.id IN (<ids>)")
            .bindList("ids", ids)
            .mapTo(Long.class)
            .list();
  }
}
