package dev.skillway.core.plan;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Skill;
import java.util.ArrayList;
import java.util.List;

/** Assignments that a replacement takes away without naming them. */
final class Implied {
  private final List<Agent> agents = new ArrayList<>();
  private final List<Skill> skills = new ArrayList<>();

  private final Withheld withheld;
  private int left;

  Implied(Withheld withheld) {
    this.withheld = withheld;
  }

  void add(Agent agent, Skill skill) {
    if (withheld.has(skill)) {
      left++;
      return;
    }
    agents.add(agent);
    skills.add(skill);
  }

  /** How many it would be more, if all that is wrong said whom it is about. */
  int left() {
    return left;
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
