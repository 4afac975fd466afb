package dev.skillway.core.directory;

import dev.skillway.core.store.Org;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentSkills;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads one org of the built-in platform. */
public final class Directory {
  private static final String HELD =
      """
      SELECT a.key, a.id, a.version, x.skill, x.proficiency
      FROM agent a LEFT JOIN assignment x ON x.agent = a.key
      WHERE a.org = :org\
      """;

  private final Org org;

  public Directory(Org org) {
    this.org = org;
  }

  public List<Agent> agents(Handle handle) {
    return query(handle, "SELECT * FROM agent WHERE org = :org ORDER BY key")
        .map((row, _) -> Tables.agent(row))
        .list();
  }

  public List<Skill> skills(Handle handle) {
    return query(handle, "SELECT * FROM skill WHERE org = :org ORDER BY key")
        .map((row, _) -> Tables.skill(row))
        .list();
  }

  /** What every agent holds, by id. */
  public Map<String, AgentSkills> all(Handle handle) {
    return scan(handle, query(handle, HELD + " ORDER BY a.key"));
  }

  /** What some agents hold, by id; those of them that there are. */
  public Map<String, AgentSkills> read(Handle handle, Collection<String> agents) {
    return agents.isEmpty()
        ? Map.of()
        : scan(
            handle,
            query(
                    handle,
                    HELD + " AND a.id IN (SELECT value FROM json_each(:agents)) ORDER BY a.key")
                .bind("agents", Tables.json(agents)));
  }

  /** All assignments, in the order of agents and skills. */
  public List<Held> held(Handle handle) {
    return query(
            handle,
            """
            SELECT a.id AS agent, s.id AS skill, x.proficiency
            FROM assignment x JOIN agent a ON a.key = x.agent JOIN skill s ON s.key = x.skill
            WHERE a.org = :org
            ORDER BY a.key, s.key
            """)
        .map(
            (row, _) ->
                new Held(
                    row.getString("agent"),
                    row.getString("skill"),
                    Tables.required(row, "proficiency")))
        .list();
  }

  /**
   * A page of the assignments.
   *
   * @param most how many it has at most
   */
  public HeldPage page(Handle handle, HeldPage.Filter filter, HeldPage.Mark after, int most) {
    String wanted =
        (filter.agents().isEmpty() ? "" : " AND a.id IN (SELECT value FROM json_each(:agents))")
            + (filter.skills().isEmpty()
                ? ""
                : " AND s.id IN (SELECT value FROM json_each(:skills))");
    Query query =
        query(
                handle,
                """
                SELECT x.agent AS agent_key, x.skill AS skill_key, a.id AS agent, s.id AS skill,
                  x.proficiency
                FROM assignment x JOIN agent a ON a.key = x.agent JOIN skill s ON s.key = x.skill
                WHERE a.org = :org AND (x.agent, x.skill) > (:afterAgent, :afterSkill)\
                """
                    + wanted
                    + " ORDER BY x.agent, x.skill LIMIT :most")
            .bind("afterAgent", after.agent())
            .bind("afterSkill", after.skill())
            .bind("most", most + 1);
    if (!filter.agents().isEmpty()) {
      query.bind("agents", Tables.json(filter.agents()));
    }
    if (!filter.skills().isEmpty()) {
      query.bind("skills", Tables.json(filter.skills()));
    }
    List<Marked> found = query.map((row, _) -> Marked.of(row)).list();
    boolean more = found.size() > most;
    List<Marked> shown = more ? found.subList(0, most) : found;
    return new HeldPage(
        shown.stream().map(Marked::held).toList(),
        more ? Optional.of(shown.getLast().mark()) : Optional.empty());
  }

  private record Marked(HeldPage.Mark mark, Held held) {
    static Marked of(ResultSet row) throws SQLException {
      return new Marked(
          new HeldPage.Mark(row.getLong("agent_key"), row.getLong("skill_key")),
          new Held(
              row.getString("agent"), row.getString("skill"), Tables.required(row, "proficiency")));
    }
  }

  /** By skill id, how many agents hold it. */
  public Map<String, Integer> holders(Handle handle) {
    return query(
            handle,
            """
            SELECT s.id, count(*) AS holders
            FROM assignment x JOIN skill s ON s.key = x.skill
            WHERE s.org = :org
            GROUP BY s.key
            """)
        .reduceRows(
            new HashMap<>(),
            (holders, row) -> {
              holders.put(
                  row.getColumn("id", String.class), row.getColumn("holders", Integer.class));
              return holders;
            });
  }

  private Query query(Handle handle, String sql) {
    return handle.createQuery(sql).bind("org", org.key());
  }

  private Map<String, AgentSkills> scan(Handle handle, Query held) {
    Map<Long, String> skills = skillIds(handle);
    return held.scanResultSet((rows, _) -> gather(rows.get(), skills));
  }

  private Map<Long, String> skillIds(Handle handle) {
    return query(handle, "SELECT key, id FROM skill WHERE org = :org")
        .reduceRows(
            new HashMap<>(),
            (ids, row) -> {
              ids.put(row.getColumn("key", Long.class), row.getColumn("id", String.class));
              return ids;
            });
  }

  /** Takes keys from every row, and an agent's id only once: texts cost most to read. */
  private static Map<String, AgentSkills> gather(ResultSet rows, Map<Long, String> skillIds)
      throws SQLException {
    var agents = new HashMap<String, AgentSkills>();
    var skills = new HashMap<String, Proficiency>();
    boolean more = rows.next();
    while (more) {
      long key = rows.getLong("key");
      String agent = rows.getString("id");
      long version = rows.getLong("version");
      while (more && rows.getLong("key") == key) {
        String skill = skillIds.get(rows.getLong("skill"));
        if (skill != null) {
          skills.put(skill, Tables.required(rows, "proficiency"));
        }
        more = rows.next();
      }
      agents.put(agent, new AgentSkills(agent, skills, version));
      skills.clear();
    }
    return agents;
  }
}
