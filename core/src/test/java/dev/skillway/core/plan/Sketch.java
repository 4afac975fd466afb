package dev.skillway.core.plan;

import dev.skillway.core.Samples;
import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Mention;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.intake.Written;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Resolver;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans of statements that are made for them, in an org that has all agents and skills named. */
public final class Sketch {
  private Sketch() {}

  /** {@code assign Billing of ana at 5}; nobody is named {@code nobody}. */
  public static Wish assign(String agent, String skill, long level) {
    return wish(agent, skill, Operation.ASSIGN, new Level.Numeric(BigDecimal.valueOf(level)));
  }

  public static Wish remove(String agent, String skill) {
    return wish(agent, skill, Operation.REMOVE, Level.ABSENT);
  }

  public static Mention mention(String agent) {
    return new Mention(Position.whole("team"), agent);
  }

  private static Wish wish(String agent, String skill, Operation operation, Level level) {
    return new Wish(
        new Somewhere(), new Written(agent, skill, null, null), operation, level, Faults.NONE);
  }

  /** What statements do to what is there. */
  public static Plan plan(Mode mode, Snapshot snapshot, List<? extends Statement> statements) {
    Set<String> agentIds = new TreeSet<>(snapshot.agents().keySet());
    Set<String> skillIds = new TreeSet<>(snapshot.holders().keySet());
    for (Statement statement : statements) {
      if (statement instanceof Wish wish) {
        agentIds.add(String.valueOf(wish.written().agent()));
        skillIds.add(String.valueOf(wish.written().skill()));
      }
    }
    agentIds.remove("nobody");
    List<Agent> agents = agentIds.stream().map(id -> Agent.of(id, "Agent " + id)).toList();
    Map<String, Skill> skills =
        skillIds.stream().collect(Collectors.toMap(Function.identity(), Sketch::skill));
    var notices = new Notices(Handling.LENIENT);
    var catalog = Catalog.of("org", agents, skills.values());
    var resolver = new Resolver(catalog, mode, notices, Samples.spool());
    statements.forEach(resolver::add);
    return new Planner(snapshot, skills, notices).plan(resolver.resolution());
  }

  /** What statements do where nothing is there. */
  public static Plan plan(List<? extends Statement> statements) {
    return plan(Mode.MERGE, Snapshot.of(Map.of(), Map.of()), statements);
  }

  private static Skill skill(String id) {
    return new Skill(id, "Skill " + id, Scale.of(0, 100), SkillState.ACTIVE);
  }

  /** Each statement is a record of its own. */
  private record Somewhere(List<String> self) implements Origin, InputRecord {
    Somewhere() {
      this(new ArrayList<>());
    }

    @Override
    public Position item() {
      return Position.whole("team");
    }

    @Override
    public Position at(Field field) {
      return item();
    }

    @Override
    public InputRecord record() {
      return this;
    }

    @Override
    public String text() {
      return "as it came";
    }
  }
}
