package dev.skillway.core;

import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.stage.Spool;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Best;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small contact centre in which every kind of agent and skill is there. */
public final class Samples {
  public static final List<Agent> AGENTS =
      List.of(
          agent("a1", "Ana Lima", "Ana.Lima@example.com", "alima", "E1", AgentState.ACTIVE),
          agent("a2", "Ben Ode", "ben@example.com", "bode", "E2", AgentState.ACTIVE),
          agent("a3", "Cyd Ray", "cyd@example.com", "cray", "E3", AgentState.INACTIVE),
          agent("a4", "Sam Fox", "sam.fox@example.com", "sfox", "E4", AgentState.ACTIVE),
          agent("a5", "Sam Fox", "sam.fox2@example.com", "sfox2", "E5", AgentState.ACTIVE),
          // An id that is another agent's employee id, and one that is another's name.
          agent("E2", "Eve Two", null, null, null, AgentState.ACTIVE),
          agent("Ben Ode", "Bo Alias", null, null, null, AgentState.ACTIVE));

  public static final List<Skill> SKILLS =
      List.of(
          skill("billing", "Billing", Scale.of(0, 100)),
          skill("french", "French", levels()),
          skill("safety", "Gas Safety", halves()),
          skill("chat", "Web Chat", Scale.of(1, 20)),
          new Skill("fax", "Fax", Scale.of(0, 100), SkillState.ARCHIVED),
          skill("g1", "Gold", Scale.of(0, 100)),
          skill("g2", "Gold", Scale.of(0, 100)),
          // An id that is another skill's name.
          skill("Fax", "Facsimile", Scale.of(0, 100)));

  public static final Catalog CATALOG = Catalog.of("demo", AGENTS, SKILLS);

  private Samples() {}

  /** An empty spool; what tests stage stays in memory. */
  public static Spool spool() {
    return new Spool(Path.of(System.getProperty("java.io.tmpdir")));
  }

  public static Map<String, Skill> skills() {
    return SKILLS.stream().collect(Collectors.toMap(Skill::id, Function.identity()));
  }

  public static Proficiency at(String number) {
    return Proficiency.of(new BigDecimal(number));
  }

  private static Agent agent(
      String id,
      String name,
      @Nullable String email,
      @Nullable String userName,
      @Nullable String employeeId,
      AgentState state) {
    return new Agent(id, name, email, userName, employeeId, null, state);
  }

  private static Skill skill(String id, String name, Scale scale) {
    return new Skill(id, name, scale, SkillState.ACTIVE);
  }

  private static Scale halves() {
    return new Scale(at("0"), at("5"), at("0.5"), Best.MAX, Map.of(), null);
  }

  private static Scale levels() {
    var levels = new LinkedHashMap<String, Proficiency>();
    levels.put("Novice", at("1"));
    levels.put("Expert", at("5"));
    return new Scale(at("1"), at("5"), at("1"), Best.MAX, levels, at("3"));
  }
}
