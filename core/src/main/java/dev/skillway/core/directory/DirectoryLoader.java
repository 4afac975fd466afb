package dev.skillway.core.directory;

import dev.skillway.core.audit.AuditEvent;
import dev.skillway.core.audit.AuditTable;
import dev.skillway.core.audit.Author;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Puts agents and skills into an org: those that it has are updated, others are added, none is
 * taken away.
 */
public final class DirectoryLoader {
  private final Handle handle;
  private final Org org;

  public DirectoryLoader(Handle handle, Org org) {
    this.handle = handle;
    this.org = org;
  }

  /**
   * Loads all of it, or nothing.
   *
   * @param input the name of the file, for the problems
   * @return skills whose new scale leaves out proficiencies that agents have
   */
  public List<Problem> load(String input, Content content) throws SQLException {
    List<Problem> problems = conflicts(input, content.skills());
    if (problems.isEmpty()) {
      loadAgents(content.agents());
      loadSkills(content.skills());
      Orgs.raiseCatalogRevision(handle, org);
    }
    return problems;
  }

  /**
   * The same, with an audit entry.
   *
   * @param author on whose behalf
   */
  public List<Problem> load(String input, Content content, Author author, Instant now)
      throws SQLException {
    List<Problem> problems = load(input, content);
    if (problems.isEmpty()) {
      List<String> agents = content.agents().stream().map(Agent::id).toList();
      List<String> skills = content.skills().stream().map(Skill::id).toList();
      AuditTable.append(handle, now, new AuditEvent.Catalogue(org, author, agents, skills));
    }
    return problems;
  }

  private void loadAgents(List<Agent> agents) throws SQLException {
    try (PreparedStatement statement =
        handle
            .getConnection()
            .prepareStatement(
                """
                INSERT INTO agent (org, id, name, email, user_name, employee_id, team, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (org, id) DO UPDATE SET
                  name = excluded.name, email = excluded.email, user_name = excluded.user_name,
                  employee_id = excluded.employee_id, team = excluded.team, state = excluded.state
                """)) {
      for (Agent agent : agents) {
        statement.setLong(1, org.key());
        statement.setString(2, agent.id());
        statement.setString(3, agent.name());
        statement.setString(4, agent.email());
        statement.setString(5, agent.userName());
        statement.setString(6, agent.employeeId());
        statement.setString(7, agent.team());
        statement.setString(8, agent.state().name());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void loadSkills(List<Skill> skills) throws SQLException {
    try (PreparedStatement statement =
        handle
            .getConnection()
            .prepareStatement(
                """
                INSERT INTO skill
                  (org, id, name, state, minimum, maximum, step, best, levels, default_value)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (org, id) DO UPDATE SET
                  name = excluded.name, state = excluded.state, minimum = excluded.minimum,
                  maximum = excluded.maximum, step = excluded.step, best = excluded.best,
                  levels = excluded.levels, default_value = excluded.default_value
                """)) {
      for (Skill skill : skills) {
        Scale scale = skill.scale();
        statement.setLong(1, org.key());
        statement.setString(2, skill.id());
        statement.setString(3, skill.name());
        statement.setString(4, skill.state().name());
        Tables.bind(statement, 5, scale.min());
        Tables.bind(statement, 6, scale.max());
        Tables.bind(statement, 7, scale.step());
        statement.setString(8, scale.best().name());
        statement.setString(9, Tables.levels(scale.levels()));
        Tables.bind(statement, 10, scale.byDefault());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private List<Problem> conflicts(String input, List<Skill> skills) {
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < skills.size(); i++) {
      Skill skill = skills.get(i);
      long off =
          levelsInUse(skill).stream()
              .filter(held -> skill.scale().fit(held.value()) != Scale.Fit.ON_SCALE)
              .count();
      if (off > 0) {
        problems.add(
            Problem.of(
                    Code.SCALE_CONFLICT,
                    Position.pointer(input, "/skills/" + i + "/scale"),
                    ("Agents have %s at proficiencies that this scale leaves out (%d of them)."
                            + " Change or remove those assignments first.")
                        .formatted(skill.name(), off))
                .expected("a scale that holds what agents have"));
      }
    }
    return problems;
  }

  private List<Proficiency> levelsInUse(Skill skill) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT x.proficiency
            FROM assignment x JOIN skill s ON s.key = x.skill
            WHERE s.org = :org AND s.id = :id
            """)
        .bind("org", org.key())
        .bind("id", skill.id())
        .map((row, _) -> Tables.required(row, "proficiency"))
        .list();
  }
}
