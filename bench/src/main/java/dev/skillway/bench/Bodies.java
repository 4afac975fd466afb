package dev.skillway.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A thousand changes, in each shape of the threads. */
final class Bodies {
  static final int CHANGES = 1_000;

  private static final int SKILLS_OF_EACH = 10;
  private static final String BATCH = "/api/v2/users/skills";
  private static final String BULK = "/api/v2/users/skills/bulkUpdate";

  private final List<Row> rows;
  private final List<Row> numbered;
  private final String set;
  private final List<Row> oneAgents;
  private final List<List<Row>> byAgent;

  Bodies(Roster roster, Roster numbers) {
    this.rows = roster.changes(CHANGES).toList();
    this.numbered = numbers.changes(CHANGES).toList();
    String agent = roster.agents().getFirst().id();
    this.set = "/api/v2/users/" + agent + "/skills";
    this.oneAgents =
        IntStream.range(0, CHANGES)
            .mapToObj(i -> new Row(agent, roster.skills().get(i).id(), i % 101))
            .toList();
    this.byAgent =
        IntStream.range(0, CHANGES / SKILLS_OF_EACH)
            .mapToObj(i -> skillsOf(roster.agents().get(i).id(), i * SKILLS_OF_EACH))
            .toList();
  }

  private List<Row> skillsOf(String agent, int from) {
    return oneAgents.subList(from, from + SKILLS_OF_EACH).stream()
        .map(row -> new Row(agent, row.skill(), row.proficiency()))
        .toList();
  }

  List<Body> all() {
    return Stream.of(batches(), spellings(), nested(), sets()).flatMap(List::stream).toList();
  }

  /** One item for each change, in what people put around items. */
  private List<Body> batches() {
    String flat = list(rows, Bodies::flat);
    String bare = list(rows, Bodies::bare);
    return List.of(
        post("items", "{'items':" + flat + "}"),
        post("items without operation", "{'items':" + bare + "}"),
        post(
            "items with data",
            "{'items':"
                + list(rows, row -> "{'operation':'create','data':" + bare(row) + "}")
                + "}"),
        post("'data' for 'items'", "{'data':" + flat + "}"),
        post("'payload' for 'items'", "{'payload':" + flat + "}"),
        post("an object around", "{'body':{'items':" + flat + "}}"),
        Body.of("array at root", "POST", BULK, json(bare)));
  }

  /** The same items with other words, ids and levels. */
  private List<Body> spellings() {
    return List.of(
        post(
            "PascalCase",
            "{'Items':"
                + each(rows, "{'Operation':'assign','UserId':'%s','SkillId':'%s','Proficiency':%d}")
                + "}"),
        post(
            "snake_case, synonyms",
            "{'updates':"
                + each(rows, "{'action':'add','agent_id':'%s','skill_id':'%s','score':%d}")
                + "}"),
        post(
                "ids as numbers",
                "{'items':"
                    + each(
                        numbered,
                        "{'operation':'assign','userId':%s,'skillId':%s,'proficiency':%d}")
                    + "}")
            .ofNumbers(),
        post("level names", "{'items':" + list(rows, row -> named(row, "Advanced")) + "}"),
        post(
            "level names, other case",
            "{'items':" + list(rows, row -> named(row, "advanced")) + "}"),
        post(
            "encoded twice",
            "\""
                + json("{'items':" + list(rows, Bodies::flat) + "}").replace("\"", "\\\"")
                + "\""));
  }

  /** A hundred agents with ten skills each. */
  private List<Body> nested() {
    String items =
        byAgent.stream()
            .map(
                skills ->
                    "{'userId':'%s','skills':%s}"
                        .formatted(agentOf(skills), list(skills, Bodies::ofSet)))
            .collect(Collectors.joining(",", "{'items':[", "]}"));
    String map =
        byAgent.stream()
            .map(skills -> "'" + agentOf(skills) + "':" + map(skills))
            .collect(Collectors.joining(",", "{", "}"));
    return List.of(Body.of("nested items", "POST", BULK, json(items)), post("map of agents", map));
  }

  /** A thousand skills of one agent. */
  private List<Body> sets() {
    return List.of(
        put("set of one agent", "{'skills':" + list(oneAgents, Bodies::ofSet) + "}"),
        put("set, array at root", each(oneAgents, "{'skillId':'%2$s','proficiency':%3$d}")),
        put(
            "set, PascalCase",
            "{'Skills':" + each(oneAgents, "{'Id':'%2$s','Proficiency':%3$d}") + "}"),
        put("map of skills", map(oneAgents)));
  }

  private static Body post(String shape, String text) {
    return Body.of(shape, "POST", BATCH, json(text));
  }

  private Body put(String shape, String text) {
    return Body.of(shape, "PUT", set, json(text));
  }

  private static String agentOf(List<Row> skills) {
    return skills.getFirst().agent();
  }

  static String flat(Row row) {
    return "{'operation':'assign','userId':'%s','skillId':'%s','proficiency':%d}"
        .formatted(row.agent(), row.skill(), row.proficiency());
  }

  static String bare(Row row) {
    return "{'userId':'%s','skillId':'%s','proficiency':%d}"
        .formatted(row.agent(), row.skill(), row.proficiency());
  }

  private static String named(Row row, String level) {
    return "{'operation':'assign','userId':'%s','skillId':'%s','proficiency':'%s'}"
        .formatted(row.agent(), row.skill(), level);
  }

  private static String ofSet(Row row) {
    return "{'id':'%s','proficiency':%d}".formatted(row.skill(), row.proficiency());
  }

  private static String map(List<Row> rows) {
    return rows.stream()
        .map(row -> "'" + row.skill() + "':" + row.proficiency())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String each(List<Row> rows, String format) {
    return list(rows, row -> format.formatted(row.agent(), row.skill(), row.proficiency()));
  }

  static String list(List<Row> rows, Function<Row, String> item) {
    return rows.stream().map(item).collect(Collectors.joining(",", "[", "]"));
  }

  /** The texts above are written with single quotes. */
  static String json(String text) {
    return text.replace('\'', '"');
  }
}
