package dev.skillway.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
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

  /** How many transactions have written assignments of the org. */
  static long revision(Program program) {
    try (Connection connection = store(program);
        Statement statement = connection.createStatement();
        ResultSet revision =
            statement.executeQuery("SELECT revision FROM org WHERE name = 'sample'")) {
      return revision.getLong(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The store, as another process has it open. */
  static Connection store(Program program) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + program.data().resolve("skillway.db"));
  }

  static Map<String, Set<String>> levelsByAgent(Program program) {
    return program
        .held("--org", "sample")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .collect(
            Collectors.groupingBy(
                cells -> cells[0], Collectors.mapping(cells -> cells[2], Collectors.toSet())));
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
