package dev.skillway.core.directory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.core.intake.NotJson;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The file that a directory is loaded from: {@code {"agents": [{"id", "name", "email"?,
 * "userName"?, "employeeId"?, "team"?, "state"?}], "skills": [{"id", "name", "scale", "state"?}]}}.
 */
public final class DirectoryFile {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String input;
  private final List<Problem> problems = new ArrayList<>();

  private DirectoryFile(String input) {
    this.input = input;
  }

  /** A directory, or everything that is wrong with its file. */
  public sealed interface Reading {
    record Read(Content content) implements Reading {}

    record Unreadable(List<Problem> problems) implements Reading {}
  }

  /** What a text holds. */
  public enum Part {
    /** A whole file. */
    WHOLE,
    /** One of its agents. */
    AGENT,
    /** One of its skills. */
    SKILL
  }

  /**
   * Reads a whole file.
   *
   * @param input its name, for the problems
   */
  public static Reading read(String input, InputStream bytes) throws IOException {
    return read(input, Part.WHOLE, bytes);
  }

  /** Reads a whole file or a part of one. */
  public static Reading read(String input, Part part, InputStream bytes) throws IOException {
    try (JsonParser parser = JSON.createParser(bytes)) {
      return read(input, part, parser);
    }
  }

  private static Reading read(String input, Part part, JsonParser parser) throws IOException {
    var file = new DirectoryFile(input);
    try {
      JsonNode tree = JSON.readTree(parser);
      var root = new Member(file::report, "", tree == null ? JSON.missingNode() : tree);
      Content content =
          switch (part) {
            case WHOLE -> file.content(root);
            case AGENT -> new Content(file.one(root, DirectoryFile::agent), List.of());
            case SKILL -> new Content(List.of(), file.one(root, DirectoryFile::skill));
          };
      return file.problems.isEmpty()
          ? new Reading.Read(content)
          : new Reading.Unreadable(file.problems);
    } catch (NumberFormatException | ArithmeticException _) {
      return new Reading.Unreadable(
          List.of(
              Problem.of(
                  Code.TYPE_MISMATCH,
                  Position.whole(input),
                  "It has a number that is too large or too long to be read. Write a smaller"
                      + " one.")));
    } catch (JsonProcessingException broken) {
      return new Reading.Unreadable(
          List.of(NotJson.problem(input, broken, parser.currentLocation())));
    }
  }

  private Content content(Member root) {
    if (!root.isObject()) {
      report(
          Code.WRAPPER_UNKNOWN,
          "",
          "A directory is an object: {\"agents\": […], \"skills\": […]}.");
      return new Content(List.of(), List.of());
    }
    root.allowOnly("agents", "skills");
    return new Content(
        list(root.member("agents"), DirectoryFile::agent, Agent::id),
        list(root.member("skills"), DirectoryFile::skill, Skill::id));
  }

  private <T> List<T> one(Member entry, Function<Member, Optional<T>> read) {
    if (entry.isObject()) {
      return read.apply(entry).stream().toList();
    }
    report(Code.TYPE_MISMATCH, "", "Expected an object.");
    return List.of();
  }

  private <T> List<T> list(
      Member list, Function<Member, Optional<T>> read, Function<T, String> id) {
    var entries = new ArrayList<T>();
    Set<String> ids = new HashSet<>();
    for (Member element : list.elements()) {
      read.apply(element)
          .ifPresent(
              entry -> {
                entries.add(entry);
                if (!ids.add(id.apply(entry))) {
                  element
                      .member("id")
                      .report(Code.ID_DUPLICATE, "This id stands here twice. Ids are unique.");
                }
              });
    }
    return entries;
  }

  private static Optional<Agent> agent(Member agent) {
    agent.allowOnly("id", "name", "email", "userName", "employeeId", "team", "state");
    // All are read before any is missed, so that every fault is told.
    String email = agent.member("email").text().orElse(null);
    String userName = agent.member("userName").text().orElse(null);
    String employeeId = agent.member("employeeId").text().orElse(null);
    String team = agent.member("team").text().orElse(null);
    AgentState state =
        agent
            .member("state")
            .oneOf(AgentState.values(), AgentState::word)
            .orElse(AgentState.ACTIVE);
    return named(
        agent, (id, name) -> new Agent(id, name, email, userName, employeeId, team, state));
  }

  private static Optional<Skill> skill(Member skill) {
    skill.allowOnly("id", "name", "scale", "state");
    var scale = ScaleReader.read(skill.member("scale"));
    SkillState state =
        skill
            .member("state")
            .oneOf(SkillState.values(), SkillState::word)
            .orElse(SkillState.ACTIVE);
    return named(skill, (id, name) -> scale.map(read -> new Skill(id, name, read, state)))
        .flatMap(Function.identity());
  }

  private static <T> Optional<T> named(Member entry, BiFunction<String, String, T> make) {
    Optional<String> id = entry.member("id").requiredText();
    Optional<String> name = entry.member("name").requiredText();
    return id.flatMap(i -> name.map(n -> make.apply(i, n)));
  }

  private void report(Code code, String pointer, String detail) {
    problems.add(Problem.of(code, Position.pointer(input, pointer), detail));
  }

  /** Takes the problems of a file. */
  interface Reports {
    void report(Code code, String pointer, String detail);
  }
}
