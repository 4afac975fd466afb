package dev.skillway.spi.change;

import java.util.Map;

/**
 * What one agent holds.
 *
 * @param agent the agent's id
 * @param skills skill id to proficiency
 * @param version of the set: another one whenever a skill of the agent has changed; 0 for one that
 *     never was written
 */
public record AgentSkills(String agent, Map<String, Proficiency> skills, long version) {
  public AgentSkills {
    skills = Map.copyOf(skills);
  }
}
