package dev.skillway.bench;

import dev.skillway.core.directory.AgentWrites;
import dev.skillway.core.directory.Content;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** An invented org, what its agents hold, and changes for it; the same in every run. */
final class Sample {
  static final int AGENTS = 20_000;
  static final int SKILLS = 60;
  static final int HELD = 5;

  private static final long SEED = 20_261_101;
  private static final int MAX = 100;

  private Sample() {}

  static Content content() {
    return new Content(
        IntStream.range(0, AGENTS).mapToObj(Sample::agent).toList(),
        IntStream.range(0, SKILLS).mapToObj(Sample::skill).toList());
  }

  /** {@value #HELD} skills of every agent. */
  static List<AgentWrites> held() {
    var random = new Random(SEED);
    return IntStream.range(0, AGENTS)
        .mapToObj(agent -> new AgentWrites(agentId(agent), 0, held(random)))
        .toList();
  }

  /** Different assignments, in no order. */
  static List<Row> changes(int count) {
    var random = new Random(SEED + 1);
    List<String> agents = IntStream.range(0, AGENTS).mapToObj(Sample::agentId).toList();
    List<String> skills = IntStream.range(0, SKILLS).mapToObj(Sample::skillId).toList();
    return Pairing.shuffled(AGENTS * SKILLS, count, random)
        .mapToObj(
            pair ->
                new Row(agents.get(pair / SKILLS), skills.get(pair % SKILLS), random.nextInt(MAX)))
        .toList();
  }

  /** Different assignments, block by block: so many agents, each with as many skills. */
  static List<Row> blocks(int count, int agents, int skills) {
    var random = new Random(SEED + 2);
    List<Row> rows = new ArrayList<>();
    for (int first = 0; rows.size() < count; first = (first + agents) % AGENTS) {
      int from = random.nextInt(SKILLS);
      for (int agent = first; agent < first + agents; agent++) {
        for (int skill = from; skill < from + skills; skill++) {
          rows.add(new Row(agentId(agent), skillId(skill % SKILLS), random.nextInt(MAX)));
        }
      }
    }
    return rows;
  }

  private static List<AgentWrites.Write> held(Random random) {
    var skills = new ArrayList<Integer>(IntStream.range(0, SKILLS).boxed().toList());
    Collections.shuffle(skills, random);
    return skills.subList(0, HELD).stream()
        .map(
            skill ->
                new AgentWrites.Write(skillId(skill), null, Proficiency.of(random.nextInt(MAX))))
        .toList();
  }

  private static Agent agent(int number) {
    String id = agentId(number);
    return new Agent(
        id, "Agent " + number, id + "@example.com", null, null, "Team", AgentState.ACTIVE);
  }

  private static Skill skill(int number) {
    return new Skill(skillId(number), "Skill " + number, Scale.of(0, MAX), SkillState.ACTIVE);
  }

  private static String agentId(int number) {
    return "agent-%05d".formatted(number);
  }

  private static String skillId(int number) {
    return "skill-%02d".formatted(number);
  }
}
