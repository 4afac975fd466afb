package dev.skillway.core.resolve;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Statement.Mention;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds single wishes against the catalogue: all problems of a wish, one for each field. */
final class WishCheck {
  private final Lookup<Agent> agents;
  private final Lookup<Skill> skills;
  private final ScaleCheck scales;

  WishCheck(Catalog catalog, Notices notices) {
    this.agents = catalog.agents();
    this.skills = catalog.skills();
    this.scales = new ScaleCheck(notices);
  }

  Resolved resolve(Wish wish) {
    Map<Field, Problem> problems = new EnumMap<>(Field.class);
    problems.putAll(wish.faults().fields());
    Agent agent = agentOf(wish, problems);
    Skill skill = skillOf(wish, problems);
    Proficiency proficiency = proficiencyOf(wish, skill, problems);
    if (agent != null && skill != null && problems.isEmpty() && wish.faults().others().isEmpty()) {
      return new Resolved.Accepted(wish, new Change(agent, skill, wish.operation(), proficiency));
    }
    List<Problem> all = new Faults(problems, wish.faults().others()).list();
    return new Resolved.Rejected(wish, agent == null ? about(wish) : List.of(agent), all);
  }

  /** The agent of a mention; its problem goes to {@code problems}. */
  Optional<Agent> resolve(Mention mention, Consumer<Problem> problems) {
    return agents.find(mention.agent(), mention.position(), problems);
  }

  /**
   * Whom a wish may be about that names no single agent: all who fit, of both sides of a conflict.
   */
  private List<Agent> about(Wish wish) {
    Set<Agent> about = new LinkedHashSet<>();
    if (wish.written().agent() != null) {
      about.addAll(agents.candidates(wish.written().agent()));
    }
    Problem fault = wish.faults().fields().get(Field.AGENT);
    if (fault != null && fault.code() == Code.AGENT_CONFLICT && fault.expected() != null) {
      about.addAll(agents.candidates(fault.expected()));
    }
    return List.copyOf(about);
  }

  private @Nullable Agent agentOf(Wish wish, Map<Field, Problem> problems) {
    Agent agent = field(agents, wish, wish.written().agent(), problems);
    if (agent != null && agent.state() == AgentState.INACTIVE && gives(wish)) {
      problems.putIfAbsent(
          Field.AGENT,
          Problem.of(
                  Code.AGENT_INACTIVE,
                  wish.origin().at(Field.AGENT),
                  "%s (%s) is inactive and takes no skills. Activate the agent or leave this out."
                      .formatted(agent.name(), agent.id()))
              .received(wish.written().agent()));
    }
    return agent;
  }

  private @Nullable Skill skillOf(Wish wish, Map<Field, Problem> problems) {
    Skill skill = field(skills, wish, wish.written().skill(), problems);
    if (skill != null && skill.state() == SkillState.ARCHIVED && gives(wish)) {
      problems.putIfAbsent(
          Field.SKILL,
          Problem.of(
                  Code.SKILL_ARCHIVED,
                  wish.origin().at(Field.SKILL),
                  "%s (%s) is archived and can only be removed. Name a skill that is in use."
                      .formatted(skill.name(), skill.id()))
              .received(wish.written().skill()));
    }
    return skill;
  }

  private @Nullable Proficiency proficiencyOf(
      Wish wish, @Nullable Skill skill, Map<Field, Problem> problems) {
    if (!gives(wish)) {
      problems.remove(Field.PROFICIENCY);
      return null;
    }
    if (problems.containsKey(Field.PROFICIENCY)) {
      return null;
    }
    boolean needed = skill == null || wish.operation() == Operation.UPDATE;
    if (needed && wish.level() instanceof Level.Absent) {
      problems.put(Field.PROFICIENCY, ScaleCheck.required(wish, skill));
      return null;
    }
    return skill == null
        ? null
        : switch (scales.check(wish, skill)) {
          case ScaleCheck.Result.None() -> null;
          case ScaleCheck.Result.On(var proficiency) -> proficiency;
          case ScaleCheck.Result.Off(var problem) -> {
            problems.put(Field.PROFICIENCY, problem);
            yield null;
          }
        };
  }

  /** Taking away is allowed of what may no longer be given. */
  private static boolean gives(Wish wish) {
    return wish.operation() != Operation.REMOVE && !hasUnknownOperation(wish);
  }

  private static boolean hasUnknownOperation(Wish wish) {
    Problem problem = wish.faults().fields().get(Field.OPERATION);
    return problem != null && problem.code() == Code.OPERATION_UNKNOWN;
  }

  /** Looks a field's entry up, unless the field has a problem already. */
  private <T> @Nullable T field(
      Lookup<T> lookup, Wish wish, @Nullable String reference, Map<Field, Problem> problems) {
    Field field = lookup.field();
    if (problems.containsKey(field)) {
      return null;
    }
    Position position = wish.origin().at(field);
    if (reference == null) {
      problems.put(
          field,
          Problem.of(
                  Code.FIELD_MISSING,
                  position,
                  "The %s is missing. Name it.".formatted(field.word()))
              .expected("an " + lookup.names()));
      return null;
    }
    return lookup.find(reference, position, problem -> problems.put(field, problem)).orElse(null);
  }
}
