package dev.skillway.bench;

import dev.skillway.core.directory.Content;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Best;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An invented org of many agents and skills, in memory; the same in every run. */
record Roster(List<Agent> agents, List<Skill> skills) {
  static final int AGENTS = 20_000;
  static final int SKILLS = 1_200;

  private static final long SEED = 20_261_102;
  private static final int FIRST_NUMBER = 4_000_000;
  private static final Scale SCALE = scale();

  /** Of which all ids are UUIDs, with so many skills. */
  static Roster ofUuids(int skills) {
    var random = new Random(SEED);
    return of(_ -> uuid(random), skills);
  }

  /** Of which all ids are numbers. */
  static Roster ofNumbers() {
    return of(number -> Integer.toString(FIRST_NUMBER + number), SKILLS);
  }

  private static Roster of(IntFunction<String> id, int skills) {
    return new Roster(
        IntStream.range(0, AGENTS).mapToObj(number -> agent(id.apply(number), number)).toList(),
        IntStream.range(0, skills).mapToObj(number -> skill(id.apply(number), number)).toList());
  }

  static String uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  Catalog catalog() {
    return Catalog.of("bench", agents, skills);
  }

  Content content() {
    return new Content(agents, skills);
  }

  /** Different assignments, in no order. */
  Stream<Row> changes(int count) {
    var random = new Random(SEED + 1);
    return Pairing.shuffled(agents.size() * skills.size(), count, random)
        .mapToObj(
            pair ->
                new Row(
                    agents.get(pair / skills.size()).id(),
                    skills.get(pair % skills.size()).id(),
                    random.nextInt(101)));
  }

  private static Agent agent(String id, int number) {
    return new Agent(
        id,
        "Agent " + number,
        "agent" + number + "@example.com",
        "agent" + number,
        "E" + number,
        "Team " + number % 100,
        AgentState.ACTIVE);
  }

  private static Skill skill(String id, int number) {
    return new Skill(id, "Skill " + number, SCALE, SkillState.ACTIVE);
  }

  private static Scale scale() {
    Map<String, Proficiency> levels = new LinkedHashMap<>();
    List.of("Novice", "Basic", "Intermediate", "Advanced", "Expert")
        .forEach(name -> levels.put(name, Proficiency.of(25L * levels.size())));
    return new Scale(
        Proficiency.of(0), Proficiency.of(100), Proficiency.of(1), Best.MAX, levels, null);
  }
}
