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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads one org of the built-in platform. */
public final class Directory {
  /** From so many agents on it is faster to read the whole org. */
  private static final int FEW = 500;

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

  /** What some agents hold, by id; those of them that there are. */
  public Map<String, AgentSkills> read(Handle handle, Collection<String> agents) {
    if (agents.isEmpty()) {
      return Map.of();
    }
    String sql =
        """
        SELECT a.id AS agent, a.version, s.id AS skill, x.proficiency
        FROM agent a
        LEFT JOIN assignment x ON x.agent = a.key
        LEFT JOIN skill s ON s.key = x.skill
        WHERE a.org = :org%s
        ORDER BY a.key
        """
            .formatted(agents.size() > FEW ? "" : " AND a.id IN (<agents>)");
    Query query = query(handle, sql);
    if (agents.size() <= FEW) {
      query.bindList("agents", List.copyOf(agents));
    }
    return query.scanResultSet((rows, _) -> gather(rows.get()));
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

  private static Map<String, AgentSkills> gather(ResultSet rows) throws SQLException {
    var agents = new HashMap<String, AgentSkills>();
    var skills = new HashMap<String, Proficiency>();
    String agent = "";
    long version = 0;
    while (rows.next()) {
      String id = rows.getString("agent");
      if (!id.equals(agent)) {
        agents.put(agent, new AgentSkills(agent, skills, version));
        skills.clear();
        agent = id;
        version = rows.getLong("version");
      }
      String skill = rows.getString("skill");
      if (skill != null) {
        skills.put(skill, Tables.required(rows, "proficiency"));
      }
    }
    agents.put(agent, new AgentSkills(agent, skills, version));
    agents.remove("");
    return agents;
  }
}
