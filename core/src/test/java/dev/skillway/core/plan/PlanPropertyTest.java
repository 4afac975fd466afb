package dev.skillway.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.AssignmentKey;
import dev.skillway.core.Samples;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Names;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Taken;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolver;
import dev.skillway.core.resolve.Source;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentSkills;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Random orgs and random rows: what the plan makes of the org is what a reader of the rows expects
 * who knows nothing of plans.
 */
class PlanPropertyTest {
  private static final List<Agent> AGENTS =
      IntStream.range(0, 6).mapToObj(i -> Agent.of("a" + i, "Agent " + i)).toList();
  private static final List<Skill> SKILLS =
      IntStream.range(0, 5)
          .mapToObj(i -> new Skill("s" + i, "Skill " + i, Scale.of(0, 5), SkillState.ACTIVE))
          .toList();
  private static final List<String> OPERATIONS = List.of("assign", "create", "update", "remove");

  @RepeatedTest(value = 200, name = "seed {currentRepetition}")
  void plan_applied_isWhatWasWished(RepetitionInfo seed) throws InterruptedException {
    var random = new Random(seed.getCurrentRepetition());
    Mode mode = seed.getCurrentRepetition() % 2 == 0 ? Mode.MERGE : Mode.REPLACE;
    Map<AssignmentKey, Proficiency> before = org(random);
    List<Row> rows = rows(random);

    Resolution resolution = resolve(rows, mode);
    Plan plan = new Planner(snapshot(before), byId(), lenient()).plan(resolution);

    assertThat(after(plan, before)).isEqualTo(wished(rows, mode, before));
    long implied = plan.writes().filter(Step.Write::implied).count();
    List<Step> steps = plan.numbers().mapToObj(plan::step).toList();
    assertThat(steps).hasSize((int) (rows.size() + implied));
    assertThat(steps.stream().map(Step::source).filter(Objects::nonNull).map(Source::item))
        .containsExactlyElementsOf(places(rows));
    if (mode == Mode.MERGE) {
      assertThat(implied).isZero();
    }
  }

  private static List<Position> places(List<Row> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(row -> Position.cell("rows", row + 2, null))
        .toList();
  }

  /** A row of the text; level 9 is off the scale, agent a6 and skill s5 are unknown. */
  private record Row(AssignmentKey key, String operation, int level) {
    boolean isRefused(Map<AssignmentKey, Proficiency> before) {
      Proficiency there = before.get(key);
      return key.agent().equals("a6")
          || key.skill().equals("s5")
          || (level == 9 && !operation.equals("remove"))
          || (operation.equals("create") && there != null && !there.equals(Proficiency.of(level)))
          || (operation.equals("update") && there == null);
    }
  }

  /** What the rows wish, worked out without resolver and planner. */
  private static Map<AssignmentKey, Proficiency> wished(
      List<Row> rows, Mode mode, Map<AssignmentKey, Proficiency> before) {
    Set<String> left = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Row row : rows) {
      named.add(row.key().agent());
      if (mode == Mode.REPLACE && row.isRefused(before)) {
        left.add(row.key().agent());
      }
    }
    // A row of an unknown agent may be about anybody; of an unknown skill, about any skill.
    Set<String> kept =
        rows.stream()
            .map(Row::key)
            .filter(key -> key.agent().equals("a6"))
            .map(AssignmentKey::skill)
            .collect(Collectors.toSet());
    Map<AssignmentKey, Proficiency> after = new HashMap<>(before);
    if (mode == Mode.REPLACE && !kept.contains("s5")) {
      after
          .keySet()
          .removeIf(
              key ->
                  named.contains(key.agent())
                      && !left.contains(key.agent())
                      && !kept.contains(key.skill()));
    }
    for (Row row : rows) {
      if (row.isRefused(before) || left.contains(row.key().agent())) {
        continue;
      }
      if (row.operation().equals("remove")) {
        after.remove(row.key());
      } else {
        after.put(row.key(), Proficiency.of(row.level()));
      }
    }
    return after;
  }

  /** What the plan's writes make of the org; each must start from what is there. */
  private static Map<AssignmentKey, Proficiency> after(
      Plan plan, Map<AssignmentKey, Proficiency> before) {
    Map<AssignmentKey, Proficiency> after = new HashMap<>(before);
    plan.writes()
        .forEach(
            write -> {
              var key = new AssignmentKey(write.agent().id(), write.skill().id());
              assertThat(write.before()).isEqualTo(after.get(key));
              switch (write.effect()) {
                case ADD, UPDATE -> after.put(key, Objects.requireNonNull(write.after()));
                case REMOVE -> after.remove(key);
                case KEEP -> {}
              }
            });
    return after;
  }

  private static Map<AssignmentKey, Proficiency> org(Random random) {
    Map<AssignmentKey, Proficiency> org = new HashMap<>();
    for (Agent agent : AGENTS) {
      for (Skill skill : SKILLS) {
        if (random.nextInt(5) < 2) {
          org.put(new AssignmentKey(agent.id(), skill.id()), Proficiency.of(random.nextInt(6)));
        }
      }
    }
    return org;
  }

  /** Rows of different assignments, some of them no good. */
  private static List<Row> rows(Random random) {
    Map<AssignmentKey, Row> rows = new LinkedHashMap<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      boolean broken = random.nextInt(8) == 0;
      var key =
          new AssignmentKey(
              "a" + random.nextInt(broken ? 7 : 6), "s" + random.nextInt(broken ? 6 : 5));
      int level = broken && random.nextBoolean() ? 9 : random.nextInt(6);
      rows.put(key, new Row(key, OPERATIONS.get(random.nextInt(4)), level));
    }
    return List.copyOf(rows.values());
  }

  private static Resolution resolve(List<Row> rows, Mode mode) throws InterruptedException {
    String text =
        rows.stream()
            .map(
                r ->
                    r.key().agent() + "," + r.key().skill() + "," + r.level() + "," + r.operation())
            .collect(Collectors.joining("\n", "agent,skill,proficiency,operation\n", "\n"));
    var resolver =
        new Resolver(Catalog.of("org", AGENTS, SKILLS), mode, lenient(), Samples.spool());
    Taken.INTAKE.read(
        Taken.input(text), new Given("rows", Endpoint.FILE, Names.NONE, lenient()), resolver::add);
    return resolver.resolution();
  }

  private static Snapshot snapshot(Map<AssignmentKey, Proficiency> org) {
    Map<String, Map<String, Proficiency>> agents = new HashMap<>();
    org.forEach(
        (key, level) ->
            agents.computeIfAbsent(key.agent(), _ -> new HashMap<>()).put(key.skill(), level));
    Map<String, AgentSkills> held = new HashMap<>();
    agents.forEach((agent, skills) -> held.put(agent, new AgentSkills(agent, skills, 1)));
    return new Snapshot(held, org.size(), Map.of());
  }

  private static Map<String, Skill> byId() {
    return SKILLS.stream().collect(Collectors.toMap(Skill::id, Function.identity()));
  }

  private static Notices lenient() {
    return new Notices(Handling.LENIENT);
  }
}
