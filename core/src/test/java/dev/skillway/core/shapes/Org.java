package dev.skillway.core.shapes;

import dev.skillway.core.resolve.Catalog;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Best;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A contact centre whose ids look as ids do, numbers among them; some skills are named by words.
 */
final class Org {
  static final List<Agent> AGENTS =
      List.of(
          agent("a1", "Ana Lima", "ana.lima@example.com"),
          agent("agent-17", "Ben Ode", "ben@example.com"),
          agent("4711", "Cyd Ray", "cyd.ray@example.com"),
          agent("1002", "Dot Moss", "dot+moss@example.com"),
          agent("7f1c2a9e-5f0b-4b52-9c3e-0d6a1c7be001", "Eve Stone", "eve@example.com"),
          agent("fz", "Fritz O'Hara", "fritz@example.com"));

  /** Two agents bear it. */
  static final String NAME_OF_TWO = "Sam Fox";

  /** The names of levels that every skill has. */
  static final Map<String, Integer> LEVELS = Map.of("Novice", 1, "Skilled", 3, "Expert", 5);

  static final List<Skill> SKILLS =
      List.of(
          skill("billing", "Billing Desk"),
          skill("5001", "French"),
          skill("71", "Gas Safety"),
          skill("skill-123", "Web Chat"),
          skill("em", "Email"),
          skill("c0ffee00-1111-4b52-9c3e-0d6a1c7be002", "Tier 2"),
          skill("lang_es", "Español"));

  static final Catalog CATALOG =
      Catalog.of(
          "shapes",
          Stream.concat(
                  AGENTS.stream(),
                  Stream.of(
                      agent("s1", NAME_OF_TWO, "sam@example.com"),
                      agent("s2", NAME_OF_TWO, "sam2@example.com")))
              .toList(),
          SKILLS);

  private Org() {}

  static boolean isNumber(String id) {
    return id.matches("[1-9][0-9]*");
  }

  private static Agent agent(String id, String name, String email) {
    return new Agent(id, name, email, null, null, null, AgentState.ACTIVE);
  }

  private static Skill skill(String id, String name) {
    var scale =
        new Scale(
            Proficiency.of(0),
            Proficiency.of(100),
            Proficiency.of(1),
            Best.MAX,
            Map.of(
                "Novice", Proficiency.of(1),
                "Skilled", Proficiency.of(3),
                "Expert", Proficiency.of(5)),
            null);
    return new Skill(id, name, scale, SkillState.ACTIVE);
  }
}
