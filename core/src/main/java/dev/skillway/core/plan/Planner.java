package dev.skillway.core.plan;

import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a resolved change set with a snapshot. */
public final class Planner {
  private final Snapshot snapshot;
  private final Map<String, Skill> skills;
  private final Notices notices;

  /**
   * @param skills the org's skills by id, to name those that a replacement takes away
   */
  public Planner(Snapshot snapshot, Map<String, Skill> skills, Notices notices) {
    this.snapshot = snapshot;
    this.skills = Map.copyOf(skills);
    this.notices = notices;
  }

  public Plan plan(Resolution resolution) {
    List<Step> steps = new ArrayList<>(resolution.wishes().size());
    for (Resolved resolved : resolution.wishes()) {
      steps.add(
          switch (resolved) {
            case Resolved.Accepted(var wish, var change) -> step(wish, change);
            case Resolved.Rejected(var wish, _, var problems) -> new Step.Refuse(wish, problems);
          });
    }
    return switch (resolution.changes().mode()) {
      case MERGE -> new Plan(steps, resolution.problems(), snapshot);
      case REPLACE -> replace(resolution, steps);
    };
  }

  /** Agents with a refused change are left as a whole; of the others goes what is not named. */
  private Plan replace(Resolution resolution, List<Step> steps) {
    Set<String> refused = new HashSet<>();
    Map<String, Set<String>> kept = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      switch (resolution.wishes().get(i)) {
        case Resolved.Rejected(_, var about, _) -> about.forEach(agent -> refused.add(agent.id()));
        case Resolved.Accepted(_, var change) -> {
          kept.computeIfAbsent(change.agent().id(), _ -> new HashSet<>()).add(change.skill().id());
          if (steps.get(i) instanceof Step.Refuse) {
            refused.add(change.agent().id());
          }
        }
      }
    }
    steps.replaceAll(step -> holdBack(step, refused));
    resolution.changes().named().values().stream()
        .filter(agent -> !refused.contains(agent.id()))
        .sorted(Comparator.comparing(Agent::id))
        .forEach(agent -> takeAway(agent, kept.getOrDefault(agent.id(), Set.of()), steps));
    return new Plan(steps, resolution.problems(), snapshot);
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
    return switch (change.operation()) {
      case REMOVE -> write(wish, change, before, null);
      case ASSIGN -> assign(wish, change, before);
      case CREATE ->
          before == null || change.proficiency() == null || before.equals(change.proficiency())
              ? assign(wish, change, before)
              : refuse(wish, Code.ALREADY_ASSIGNED, alreadyAssigned(change, before));
      case UPDATE ->
          before == null
              ? refuse(wish, Code.NOT_ASSIGNED, notAssigned(change))
              : assign(wish, change, before);
    };
  }

  private Step assign(Wish wish, Change change, @Nullable Proficiency before) {
    Proficiency wished = change.proficiency();
    if (wished != null) {
      return write(wish, change, before, wished);
    }
    Proficiency assumed = before == null ? change.skill().scale().byDefault() : before;
    if (assumed == null) {
      return new Step.Refuse(wish, List.of(required(wish, change)));
    }
    Optional<Problem> strict =
        before == null
            ? notices.note(
                NoticeCode.PROFICIENCY_DEFAULTED,
                () -> assumed(wish, change, "the scale's default", assumed))
            : notices.note(
                NoticeCode.PROFICIENCY_KEPT,
                () -> assumed(wish, change, "what the agent has", assumed));
    return strict
        .<Step>map(problem -> new Step.Refuse(wish, List.of(problem)))
        .orElseGet(() -> write(wish, change, before, assumed));
  }

  private static Step write(
      Wish wish, Change change, @Nullable Proficiency before, @Nullable Proficiency after) {
    return new Step.Write(
        wish, change.agent(), change.skill(), effect(before, after), before, after);
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

  private static Step refuse(Wish wish, Code code, String detail) {
    return new Step.Refuse(wish, List.of(Problem.of(code, wish.origin().item(), detail)));
  }

  private static String alreadyAssigned(Change change, Proficiency before) {
    return "%s has %s already, at %s. Use assign or update to change it."
        .formatted(change.agent().name(), change.skill().name(), before);
  }

  private static String notAssigned(Change change) {
    return "%s does not have %s. Use assign or create to add it."
        .formatted(change.agent().name(), change.skill().name());
  }

  private static Problem required(Wish wish, Change change) {
    Scale scale = change.skill().scale();
    return Problem.of(
            Code.PROFICIENCY_REQUIRED,
            wish.origin().at(Field.PROFICIENCY),
            "The proficiency is missing: %s does not have %s yet, and the skill has no default."
                    .formatted(change.agent().name(), change.skill().name())
                + " Give "
                + scale
                + ".")
        .expected(scale.toString());
  }

  private static Notices.Told assumed(Wish wish, Change change, String what, Proficiency assumed) {
    return new Notices.Told(
        wish.origin().at(Field.PROFICIENCY),
        null,
        "No proficiency was given; %s was taken: %s.".formatted(what, assumed),
        "a proficiency, " + change.skill().scale());
  }
}
