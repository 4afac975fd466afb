package dev.skillway.core.plan;

import dev.skillway.spi.change.AgentSkills;
import dev.skillway.spi.change.Proficiency;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is there, read at one moment.
 *
 * @param agents by agent id: what the agents concerned hold; one who is not there holds nothing
 * @param assignments how many assignments the whole org has
 * @param holders by skill id: how many agents of the whole org hold it
 */
public record Snapshot(
    Map<String, AgentSkills> agents, long assignments, Map<String, Integer> holders) {

  public Snapshot {
    // Looked at for every change: a hash table of its own answers sooner than Map.copyOf's.
    agents = Collections.unmodifiableMap(new HashMap<>(agents));
    holders = Map.copyOf(holders);
  }

  /** Some agents, and how many of the whole org hold each skill. */
  public static Snapshot of(Map<String, AgentSkills> agents, Map<String, Integer> holders) {
    long assignments = holders.values().stream().mapToLong(Integer::longValue).sum();
    return new Snapshot(agents, assignments, holders);
  }

  /** Some agents, where so little is taken away that no guard looks at the whole org. */
  public static Snapshot of(Map<String, AgentSkills> agents) {
    return of(agents, Map.of());
  }

  /** All agents of the org. */
  public static Snapshot whole(Map<String, AgentSkills> agents) {
    Map<String, Integer> holders = new HashMap<>();
    for (AgentSkills agent : agents.values()) {
      agent.skills().keySet().forEach(skill -> holders.merge(skill, 1, Integer::sum));
    }
    return of(agents, holders);
  }

  @Nullable Proficiency proficiency(String agent, String skill) {
    return skills(agent).get(skill);
  }

  Map<String, Proficiency> skills(String agent) {
    AgentSkills held = agents.get(agent);
    return held == null ? Map.of() : held.skills();
  }

  /** The version of an agent's skills that was read; 0 for one who held none. */
  public long version(String agent) {
    AgentSkills held = agents.get(agent);
    return held == null ? 0 : held.version();
  }

  int holders(String skill) {
    return holders.getOrDefault(skill, 0);
  }
}
