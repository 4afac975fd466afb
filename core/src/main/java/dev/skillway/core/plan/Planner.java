package dev.skillway.core.plan;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.plan.States.State;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a resolved change set with a snapshot. */
public final class Planner {
  private final Snapshot snapshot;
  private final Map<String, Skill> skills;
  private final States states;

  /**
   * @param skills the org's skills by id, to name those that a replacement takes away
   */
  public Planner(Snapshot snapshot, Map<String, Skill> skills, Notices notices) {
    this.snapshot = snapshot;
    this.skills = Map.copyOf(skills);
    this.states = new States(notices);
  }

  public Plan plan(Resolution resolution) {
    List<Step> steps = new ArrayList<>(resolution.statements().size());
    Set<Problem> problems = new LinkedHashSet<>();
    boolean replaces = resolution.mode() == Mode.REPLACE;
    var replacement = new Replacement();
    boolean refused = false;
    for (Resolved statement : resolution.statements()) {
      switch (statement) {
        case Resolved.Accepted(var wish, var change) -> {
          Step step = step(wish, change);
          if (replaces) {
            replacement.add(change, step);
          }
          add(step, steps, problems);
        }
        case Resolved.Rejected rejected -> {
          replacement.leave(rejected.about());
          add(new Step.Refuse(rejected.wish(), states(rejected).list()), steps, problems);
        }
        case Resolved.Named _ -> {}
        case Resolved.Faulty(var problem, var whole, _) -> {
          problems.add(problem);
          refused |= whole;
        }
      }
    }
    if (replaces) {
      replace(resolution, replacement, steps);
    }
    return new Plan(steps, List.copyOf(problems), refused, snapshot);
  }

  private static void add(Step step, List<Step> steps, Set<Problem> problems) {
    steps.add(step);
    if (step instanceof Step.Refuse(_, var refused)) {
      problems.addAll(refused);
    }
  }

  /** What a change set says of its agents, where it is to be the whole truth about them. */
  private static final class Replacement {
    private final Set<String> refused = new HashSet<>();
    private final Map<String, Set<String>> kept = new HashMap<>();

    void add(Change change, Step step) {
      kept.computeIfAbsent(change.agent().id(), _ -> new HashSet<>()).add(change.skill().id());
      if (step instanceof Step.Refuse) {
        refused.add(change.agent().id());
      }
    }

    void leave(List<Agent> agents) {
      agents.forEach(agent -> refused.add(agent.id()));
    }
  }

  /** Agents with a refused change are left as a whole; of the others goes what is not named. */
  private void replace(Resolution resolution, Replacement replacement, List<Step> steps) {
    steps.replaceAll(step -> holdBack(step, replacement.refused));
    resolution.named().values().stream()
        .filter(agent -> !replacement.refused.contains(agent.id()))
        .sorted(Comparator.comparing(Agent::id))
        .forEach(
            agent -> takeAway(agent, replacement.kept.getOrDefault(agent.id(), Set.of()), steps));
  }

  /** All problems of a wish come at once: also of a refused one what is there is looked at. */
  private Faults states(Resolved.Rejected rejected) {
    Wish wish = rejected.wish();
    Skill skill = rejected.skill();
    Faults faults = rejected.faults();
    if (skill == null || rejected.about().size() != 1 || faults.isOperationUnknown()) {
      return faults;
    }
    Agent agent = rejected.about().getFirst();
    BigDecimal wished = wish.level() instanceof Level.Numeric(var value) ? value : null;
    Proficiency before = snapshot.proficiency(agent.id(), skill.id());
    return states.check(
        new State(wish, agent, skill, wished, before),
        !(wish.level() instanceof Level.Absent),
        faults);
  }

  private static Step holdBack(Step step, Set<String> refused) {
    return step instanceof Step.Write(Wish wish, Agent agent, _, _, _, _)
            && refused.contains(agent.id())
        ? new Step.HoldBack(wish, agent)
        : step;
  }

  private void takeAway(Agent agent, Set<String> kept, List<Step> steps) {
    snapshot.skills(agent.id()).entrySet().stream()
        .filter(held -> !kept.contains(held.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            held ->
                steps.add(
                    new Step.Write(
                        null, agent, skill(held.getKey()), Effect.REMOVE, held.getValue(), null)));
  }

  private Skill skill(String id) {
    Skill skill = skills.get(id);
    if (skill == null) {
      throw new IllegalStateException("an agent holds a skill that the org lacks: " + id);
    }
    return skill;
  }

  private Step step(Wish wish, Change change) {
    Proficiency before = snapshot.proficiency(change.agent().id(), change.skill().id());
    Proficiency wished = change.proficiency();
    var state =
        new State(
            wish, change.agent(), change.skill(), wished == null ? null : wished.value(), before);
    Faults faults = states.check(state, wished != null, Faults.NONE);
    if (!faults.isEmpty()) {
      return new Step.Refuse(wish, faults.list());
    }
    Proficiency after =
        change.operation() == Operation.REMOVE
            ? null
            : Objects.requireNonNullElseGet(wished, () -> given(state));
    return new Step.Write(
        wish, change.agent(), change.skill(), effect(before, after), before, after);
  }

  private static Proficiency given(State state) {
    return Objects.requireNonNull(state.assumed());
  }

  private static Effect effect(@Nullable Proficiency before, @Nullable Proficiency after) {
    if (before == null) {
      return after == null ? Effect.KEEP : Effect.ADD;
    }
    if (after == null) {
      return Effect.REMOVE;
    }
    return before.equals(after) ? Effect.KEEP : Effect.UPDATE;
  }
}
