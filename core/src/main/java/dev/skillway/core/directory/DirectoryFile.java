package dev.skillway.core.directory;

import dev.skillway.core.document.Document;
import dev.skillway.core.document.Member;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Code;
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
  private DirectoryFile() {}

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
    return switch (Document.read(input, bytes, root -> content(root, part))) {
      case Document.Reading.Read<Content>(var content) -> new Reading.Read(content);
      case Document.Reading.Unreadable<Content>(var problems) -> new Reading.Unreadable(problems);
    };
  }

  private static Content content(Member root, Part part) {
    return switch (part) {
      case WHOLE -> content(root);
      case AGENT -> new Content(one(root, DirectoryFile::agent), List.of());
      case SKILL -> new Content(List.of(), one(root, DirectoryFile::skill));
    };
  }

  private static Content content(Member root) {
    if (!root.isObject()) {
      root.report(
          Code.WRAPPER_UNKNOWN, "A directory is an object: {\"agents\": […], \"skills\": […]}.");
      return new Content(List.of(), List.of());
    }
    root.allowOnly("agents", "skills");
    return new Content(
        list(root.member("agents"), DirectoryFile::agent, Agent::id),
        list(root.member("skills"), DirectoryFile::skill, Skill::id));
  }

  private static <T> List<T> one(Member entry, Function<Member, Optional<T>> read) {
    if (entry.isObject()) {
      return read.apply(entry).stream().toList();
    }
    entry.report(Code.TYPE_MISMATCH, "Expected an object.");
    return List.of();
  }

  private static <T> List<T> list(
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
}
