package dev.skillway.core.shapes;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Skill;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes meanings: changes of some agents' skills, no two of one assignment. */
final class Meanings {
  private final Chance chance;
  private final @Nullable Operation operation;
  private final boolean levels;
  private final int common;

  private Meanings(Chance chance) {
    this.chance = chance;
    this.operation = chance.oneIn(2) ? Operation.ASSIGN : chance.oneIn(2) ? one(chance) : null;
    this.levels = !chance.oneIn(8);
    this.common = chance.oneIn(3) ? chance.between(1, 5) : 0;
  }

  static List<Wanted> any(Chance chance) {
    var meanings = new Meanings(chance);
    List<Agent> agents = chance.some(Org.AGENTS, few(chance));
    List<Skill> skills = chance.some(Org.SKILLS, few(chance));
    return chance.oneIn(3)
        ? meanings.block(agents, skills)
        : chance.some(meanings.all(agents, skills), chance.between(1, 10));
  }

  static List<Wanted> of(Chance chance, Agent agent) {
    return new Meanings(chance).all(List.of(agent), chance.some(Org.SKILLS, few(chance)));
  }

  static List<Wanted> of(Chance chance, Agent agent, Skill skill) {
    Operation operation = one(chance);
    Integer level = operation == Operation.REMOVE ? null : chance.between(1, 5);
    return List.of(new Wanted(agent, skill, operation, level));
  }

  /** The same agents, skills and levels, without the other operations. */
  static List<Wanted> assigned(List<Wanted> meaning) {
    return meaning.stream()
        .map(
            w ->
                w.operation() == Operation.REMOVE
                    ? new Wanted(w.agent(), w.skill(), Operation.ASSIGN, 2)
                    : new Wanted(w.agent(), w.skill(), Operation.ASSIGN, w.level()))
        .toList();
  }

  private static int few(Chance chance) {
    return chance.oneIn(3) ? 1 : chance.between(1, 6);
  }

  private static Operation one(Chance chance) {
    return chance.oneOf(Operation.values());
  }

  private List<Wanted> all(List<Agent> agents, List<Skill> skills) {
    var all = new ArrayList<Wanted>();
    for (Agent agent : agents) {
      for (Skill skill : skills) {
        Operation what = operation == null ? one(chance) : operation;
        all.add(new Wanted(agent, skill, what, level(what)));
      }
    }
    return all;
  }

  private List<Wanted> block(List<Agent> agents, List<Skill> skills) {
    Operation what = operation == null ? Operation.ASSIGN : operation;
    var all = new ArrayList<Wanted>();
    for (Skill skill : skills) {
      Integer level = level(what);
      agents.forEach(agent -> all.add(new Wanted(agent, skill, what, level)));
    }
    return all;
  }

  private @Nullable Integer level(Operation what) {
    if (what == Operation.REMOVE || (!levels && what != Operation.UPDATE)) {
      return null;
    }
    return common > 0 ? common : chance.oneOf(chance.between(1, 5), chance.between(0, 100));
  }
}
