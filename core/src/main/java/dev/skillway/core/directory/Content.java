package dev.skillway.core.directory;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Skill;
import java.util.List;

/** The agents and skills of a directory, in the order in which they are kept. */
public record Content(List<Agent> agents, List<Skill> skills) {
  public Content {
    agents = List.copyOf(agents);
    skills = List.copyOf(skills);
  }
}
