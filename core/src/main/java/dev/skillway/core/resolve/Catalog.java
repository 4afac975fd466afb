package dev.skillway.core.resolve;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Skill;
import java.util.Collection;
import java.util.List;

/** The agents and skills of one org, at one moment. */
public final class Catalog {
  private final String org;
  private final Index<Agent> agents;
  private final Index<Skill> skills;

  /**
   * @param org the org's name, for messages
   */
  public Catalog(String org, Collection<Agent> agents, Collection<Skill> skills) {
    this.org = org;
    this.agents =
        new Index<>(
            agents,
            Agent::id,
            List.of(Agent::email, Agent::userName, Agent::employeeId, Agent::name));
    this.skills = new Index<>(skills, Skill::id, List.of(Skill::name));
  }

  String org() {
    return org;
  }

  /** By id, e-mail, user name, employee id or unique name. */
  Match<Agent> agent(String reference) {
    return agents.find(reference);
  }

  /** By id or unique name. */
  Match<Skill> skill(String reference) {
    return skills.find(reference);
  }
}
