package dev.skillway.spi.change;

import java.util.Map;

/**
 * What one agent holds.
 *
 * @param agent the agent's id
 * @param skills skill id to proficiency
 */
public record AgentSkills(String agent, Map<String, Proficiency> skills) {
  public AgentSkills {
    skills = Map.copyOf(skills);
  }
}
