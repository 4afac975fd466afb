package dev.skillway.core.resolve;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.intake.Statement.Mention;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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

  Checked resolve(Wish wish) {
    var found = new Found(wish);
    Agent agent = agentOf(found);
    Skill skill = skillOf(found);
    Proficiency proficiency = proficiencyOf(found, skill);
    if (agent != null && skill != null && found.faults.isEmpty()) {
      return new Checked.Accepted(wish, new Change(agent, skill, wish.operation(), proficiency));
    }
    return new Checked.Rejected(
        wish, agent == null ? about(wish) : List.of(agent), skill, found.faults);
  }

  /** A wish, and all that was found wrong with it so far. */
  private static final class Found {
    private final Wish wish;
    private Faults faults;

    Found(Wish wish) {
      this.wish = wish;
      this.faults = wish.faults();
    }

    void fault(Field field, Problem problem) {
      faults = faults.with(field, problem);
    }
  }

  /** The agent of a mention; its problem goes to {@code problems}. */
  Optional<Agent> resolve(Mention mention, Consumer<Problem> problems) {
    return agents.find(mention.agent(), mention::position, problems);
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

  private @Nullable Agent agentOf(Found found) {
    Wish wish = found.wish;
    Agent agent = field(agents, found, wish.written().agent());
    if (agent != null && agent.state() == AgentState.INACTIVE && gives(wish)) {
      found.fault(
          Field.AGENT,
          Problem.of(
                  Code.AGENT_INACTIVE,
                  wish.origin().at(Field.AGENT),
                  "%s (%s) is inactive and takes no skills. Activate the agent or leave this out."
                      .formatted(agent.name(), agent.id()))
              .received(wish.written().agent())
              .expected("an active agent"));
    }
    return agent;
  }

  private @Nullable Skill skillOf(Found found) {
    Wish wish = found.wish;
    Skill skill = field(skills, found, wish.written().skill());
    if (skill != null && skill.state() == SkillState.ARCHIVED && gives(wish)) {
      found.fault(
          Field.SKILL,
          Problem.of(
                  Code.SKILL_ARCHIVED,
                  wish.origin().at(Field.SKILL),
                  "%s (%s) is archived and can only be removed. Name a skill that is in use."
                      .formatted(skill.name(), skill.id()))
              .received(wish.written().skill())
              .expected("a skill that is in use"));
    }
    return skill;
  }

  private @Nullable Proficiency proficiencyOf(Found found, @Nullable Skill skill) {
    Wish wish = found.wish;
    if (!gives(wish)) {
      found.faults = unasked(found.faults);
      return null;
    }
    if (found.faults.has(Field.PROFICIENCY)) {
      return null;
    }
    boolean needed = skill == null || wish.operation() == Operation.UPDATE;
    if (needed && !isConflict(found.faults) && wish.level() instanceof Level.Absent) {
      found.fault(Field.PROFICIENCY, ScaleCheck.required(wish, skill));
      return null;
    }
    return skill == null ? null : onScale(found, skill);
  }

  /** The proficiency of a removal is not looked at, but its key is. */
  private static Faults unasked(Faults faults) {
    Problem problem = faults.fields().get(Field.PROFICIENCY);
    return problem != null && problem.code() == Code.KEY_UNKNOWN
        ? faults
        : faults.without(Field.PROFICIENCY);
  }

  /** A conflict is the only problem: it is not known of which skill a level would be asked. */
  private static boolean isConflict(Faults faults) {
    Problem problem = faults.fields().get(Field.SKILL);
    return problem != null && problem.code() == Code.SKILL_CONFLICT;
  }

  private @Nullable Proficiency onScale(Found found, Skill skill) {
    return switch (scales.check(found.wish, skill)) {
      case ScaleCheck.Result.None() -> null;
      case ScaleCheck.Result.On(var proficiency) -> proficiency;
      case ScaleCheck.Result.Off(var problem) -> {
        found.fault(Field.PROFICIENCY, problem);
        yield null;
      }
    };
  }

  /** Taking away is allowed of what may no longer be given. */
  private static boolean gives(Wish wish) {
    return wish.operation() != Operation.REMOVE && !wish.faults().isOperationUnknown();
  }

  /** Looks a field's entry up, unless the field has a problem already. */
  private <T> @Nullable T field(Lookup<T> lookup, Found found, @Nullable String reference) {
    Field field = lookup.field();
    if (found.faults.has(field)) {
      return reference == null ? null : quietly(lookup, found, reference);
    }
    if (reference == null || reference.isBlank()) {
      found.fault(field, missing(lookup, found.wish));
      return null;
    }
    return lookup
        .find(
            reference,
            () -> found.wish.origin().at(field),
            p -> found.fault(field, told(p, found.wish)))
        .orElse(null);
  }

  /** An unknown skill that names a column is perhaps something else than a skill. */
  private static Problem told(Problem problem, Wish wish) {
    boolean isColumn = wish.origin().part() != Origin.WHOLE && problem.code() == Code.SKILL_UNKNOWN;
    return isColumn
        ? problem.detail(problem.detail() + "; if the column holds no proficiencies, leave it out")
        : problem;
  }

  /** Also of a field that is not well written, what else is wrong with the wish can be told. */
  private static <T> @Nullable T quietly(Lookup<T> lookup, Found found, String reference) {
    Code code = Objects.requireNonNull(found.faults.fields().get(lookup.field())).code();
    List<T> fitting = lookup.candidates(reference);
    boolean readable = code == Code.KEY_UNKNOWN || code == Code.TYPE_MISMATCH;
    return readable && fitting.size() == 1 ? fitting.getFirst() : null;
  }

  private static Problem missing(Lookup<?> lookup, Wish wish) {
    Field field = lookup.field();
    return Problem.of(
            Code.FIELD_MISSING,
            wish.origin().at(field),
            "The " + field.word() + " is missing. Name it.")
        .expected(lookup.named());
  }
}
