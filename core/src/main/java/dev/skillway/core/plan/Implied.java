package dev.skillway.core.plan;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Skill;
import java.util.ArrayList;
import java.util.List;

/** Assignments that a replacement takes away without naming them. */
final class Implied {
  private final List<Agent> agents = new ArrayList<>();
  private final List<Skill> skills = new ArrayList<>();

  void add(Agent agent, Skill skill) {
    agents.add(agent);
    skills.add(skill);
  }

  int size() {
    return agents.size();
  }

  Agent agent(int index) {
    return agents.get(index);
  }

  Step.Write step(int index, Snapshot snapshot) {
    Agent agent = agents.get(index);
    Skill skill = skills.get(index);
    return new Step.Write(
        null, agent, skill, Effect.REMOVE, snapshot.proficiency(agent.id(), skill.id()), null);
  }
}
