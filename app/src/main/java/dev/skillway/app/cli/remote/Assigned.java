package dev.skillway.app.cli.remote;

import dev.skillway.core.directory.Held;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Skill;
import java.util.List;
import java.util.Map;

/**
 * What agents hold.
 *
 * @param agents those who hold something, by id; of each nothing but the name is known
 * @param skills all of the org, by id; none where they were not asked for
 */
public record Assigned(List<Held> held, Map<String, Agent> agents, Map<String, Skill> skills) {
  public Assigned {
    held = List.copyOf(held);
    agents = Map.copyOf(agents);
    skills = Map.copyOf(skills);
  }
}
