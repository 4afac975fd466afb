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
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads one org of the built-in platform. */
public final class Directory {
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
    return new Holders(handle, query(handle, Holders.AGENTS))
        .hold(
            query(
                handle,
                """
                SELECT x.agent, x.skill, x.proficiency
                FROM agent a JOIN assignment x ON x.agent = a.key
                WHERE a.org = :org
                """));
  }

  /** What some agents hold, by id; those of them that there are. */
  public Map<String, AgentSkills> read(Handle handle, Collection<String> agents) {
    if (agents.isEmpty()) {
      return Map.of();
    }
    // Agents first, then what they hold: joined, all of it would be sorted.
    var holders =
        new Holders(
            handle,
            query(handle, Holders.AGENTS + " AND a.id IN (SELECT value FROM json_each(:agents))")
                .bind("agents", Tables.json(agents)));
    return holders.hold(
        handle
            .createQuery(
                """
                SELECT agent, skill, proficiency FROM assignment
                WHERE agent IN (SELECT value FROM json_each(:keys))
                """)
            .bind("keys", holders.keys()));
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

  /** Some agents of the org, by key, and what they hold. */
  private final class Holders {
    static final String AGENTS =
        """
        SELECT a.key, a.id, v.version
        FROM agent a LEFT JOIN agent_version v ON v.agent = a.key
        WHERE a.org = :org\
        """;

    private final Map<Long, String> skillIds;
    private final Map<Long, Holder> holders;

    /** One agent. */
    private record Holder(String id, long version, Map<String, Proficiency> skills) {}

    Holders(Handle handle, Query agents) {
      skillIds = scan(query(handle, "SELECT key, id FROM skill WHERE org = :org"), Holders::ids);
      holders = scan(agents, Holders::agents);
    }

    /** As a list in JSON. */
    String keys() {
      return holders.keySet().toString();
    }

    Map<String, AgentSkills> hold(Query assignments) {
      scan(assignments, this::gather);
      Map<String, AgentSkills> held = new HashMap<>(2 * holders.size());
      for (Holder holder : holders.values()) {
        held.put(holder.id(), new AgentSkills(holder.id(), holder.skills(), holder.version()));
      }
      return held;
    }

    /** Rows that are read here; the handle may live on, so that the statement is closed. */
    private static <T> T scan(Query query, Rows<T> rows) {
      try (query) {
        return query.scanResultSet((supplier, _) -> rows.read(supplier.get()));
      }
    }

    /** Reads all rows. */
    @FunctionalInterface
    private interface Rows<T> {
      T read(ResultSet row) throws SQLException;
    }

    private static Map<Long, String> ids(ResultSet row) throws SQLException {
      Map<Long, String> ids = new HashMap<>();
      while (row.next()) {
        ids.put(row.getLong(1), row.getString(2));
      }
      return ids;
    }

    private static Map<Long, Holder> agents(ResultSet row) throws SQLException {
      Map<Long, Holder> agents = new HashMap<>();
      while (row.next()) {
        agents.put(row.getLong(1), new Holder(row.getString(2), row.getLong(3), new HashMap<>()));
      }
      return agents;
    }

    /** Rows of an agent mostly stand together. */
    private int gather(ResultSet row) throws SQLException {
      int count = 0;
      long last = -1;
      Map<String, Proficiency> skills = Map.of();
      while (row.next()) {
        long agent = row.getLong(1);
        if (agent != last) {
          skills = Objects.requireNonNull(holders.get(agent)).skills();
          last = agent;
        }
        String skill = skillIds.get(row.getLong(2));
        if (skill != null) {
          skills.put(skill, Tables.required(row, "proficiency"));
        }
        count++;
      }
      return count;
    }
  }
}
