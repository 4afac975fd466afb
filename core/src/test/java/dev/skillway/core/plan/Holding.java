package dev.skillway.core.plan;

import dev.skillway.core.Brief;
import dev.skillway.core.Samples;
import dev.skillway.core.resolve.Understood;
import dev.skillway.spi.change.AgentSkills;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Proficiency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What agents of the samples hold, and what a text would do to it. */
record Holding(Snapshot snapshot) {
  /** Assignments such as {@code a1 billing 80}. */
  static Holding of(String... assignments) {
    Map<String, Map<String, Proficiency>> agents = new HashMap<>();
    Map<String, Integer> holders = new HashMap<>();
    for (String assignment : assignments) {
      List<String> parts = List.of(assignment.split(" ", -1));
      agents
          .computeIfAbsent(parts.get(0), _ -> new HashMap<>())
          .put(parts.get(1), Samples.at(parts.get(2)));
      holders.merge(parts.get(1), 1, Integer::sum);
    }
    Map<String, AgentSkills> held = new HashMap<>();
    agents.forEach((agent, skills) -> held.put(agent, new AgentSkills(agent, skills, 1)));
    return new Holding(new Snapshot(held, assignments.length, holders));
  }

  /** What rows of {@code agent,skill,proficiency,operation} do. */
  List<String> merge(String rows) {
    return Brief.steps(plan(rows, Mode.MERGE, Handling.LENIENT));
  }

  List<String> replace(String text) {
    return Brief.steps(plan(text, Mode.REPLACE, Handling.LENIENT));
  }

  Plan plan(String text, Mode mode, Handling handling) {
    return plan(understood(text, mode, handling));
  }

  Plan plan(Understood understood) {
    return new Planner(snapshot, Samples.skills(), understood.notices())
        .plan(understood.resolution());
  }

  static Understood understood(String text, Mode mode, Handling handling) {
    return Understood.of(
        text.startsWith("{") ? text : "agent,skill,proficiency,operation\n" + text, mode, handling);
  }
}
