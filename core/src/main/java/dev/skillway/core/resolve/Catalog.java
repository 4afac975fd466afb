package dev.skillway.core.resolve;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Skill;
import java.util.Collection;
import java.util.List;

/**
 * The agents and skills of one org, at one moment.
 *
 * @param agents by id, e-mail, user name, employee id or unique name
 * @param skills by id or unique name
 */
public record Catalog(Lookup<Agent> agents, Lookup<Skill> skills) {
  /**
   * Indexes an org.
   *
   * @param org its name, for messages
   */
  public static Catalog of(String org, Collection<Agent> agents, Collection<Skill> skills) {
    return new Catalog(
        new Lookup<>(
            Lookup.Kind.AGENTS,
            org,
            new Index<>(
                agents,
                Agent::id,
                List.of(Agent::email, Agent::userName, Agent::employeeId, Agent::name))),
        new Lookup<>(
            Lookup.Kind.SKILLS, org, new Index<>(skills, Skill::id, List.of(Skill::name))));
  }
}
