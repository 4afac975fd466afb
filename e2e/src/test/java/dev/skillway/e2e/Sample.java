package dev.skillway.e2e;

import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An org of any size, whose agents are a0, a1, … and whose skills s0, s1, … on 0 to 100.
 *
 * @param agents how many
 * @param skills how many
 */
record Sample(int agents, int skills) {
  static final String HEADER = "agent,skill,proficiency,operation\n";

  /** Loads it as the org {@code sample}. */
  void load(Program program) {
    program.write("sample.json", directory());
    program.run("directory", "load", "sample.json", "--org", "sample").exits(0);
  }

  /** Loads it, and every agent gets every skill at this level. */
  void fill(Program program, int level) {
    load(program);
    program.write("fill.csv", HEADER + rows(agents, skills, (_, _) -> level + ","));
    program.run("apply", "fill.csv", "--org", "sample").exits(0);
  }

  /**
   * Rows for the first agents and skills.
   *
   * @param rest the last two cells, by the numbers of agent and skill
   */
  static String rows(int agents, int skills, BiFunction<Integer, Integer, String> rest) {
    return IntStream.range(0, agents)
        .boxed()
        .flatMap(a -> IntStream.range(0, skills).mapToObj(s -> row(a, s, rest.apply(a, s))))
        .collect(Collectors.joining());
  }

  static String row(int agent, int skill, String rest) {
    return "a" + agent + ",s" + skill + "," + rest + "\n";
  }

  private String directory() {
    return Stream.of(
            entries(agents, "{\"id\":\"a%d\",\"name\":\"Agent %1$d\"}"),
            entries(
                skills,
                "{\"id\":\"s%d\",\"name\":\"Skill %1$d\",\"scale\":{\"min\":0,\"max\":100}}"))
        .collect(Collectors.joining("],\"skills\":[", "{\"agents\":[", "]}"));
  }

  private static String entries(int count, String entry) {
    return IntStream.range(0, count).mapToObj(entry::formatted).collect(Collectors.joining(","));
  }
}
