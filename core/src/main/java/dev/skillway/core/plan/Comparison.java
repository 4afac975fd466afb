package dev.skillway.core.plan;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.plan.States.State;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.core.resolve.Source;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be done about single wishes, in view of what is there: the same whenever asked. */
final class Comparison {
  private final Snapshot snapshot;
  private final States states;

  Comparison(Snapshot snapshot, Notices notices) {
    this.snapshot = snapshot;
    this.states = new States(notices);
  }

  Step step(Resolved.Accepted accepted) {
    Source source = accepted.source();
    Change change = accepted.change();
    Proficiency before = snapshot.proficiency(change.agent().id(), change.skill().id());
    Proficiency wished = change.proficiency();
    var state =
        new State(
            source,
            change.operation(),
            change.agent(),
            change.skill(),
            wished == null ? null : wished.value(),
            before);
    Faults faults = states.check(state, wished != null, Faults.NONE);
    if (!faults.isEmpty()) {
      return new Step.Refuse(source, change.agent().id(), change.skill().id(), faults.list());
    }
    Proficiency after =
        change.operation() == Operation.REMOVE
            ? null
            : Objects.requireNonNullElseGet(wished, () -> given(state));
    return new Step.Write(
        source, change.agent(), change.skill(), effect(before, after), before, after);
  }

  /** All problems of a wish come at once: also of a refused one what is there is looked at. */
  Step.Refuse step(Resolved.Rejected rejected) {
    List<Agent> about = rejected.about();
    Agent agent = about.size() == 1 ? about.getFirst() : null;
    Skill skill = rejected.skill();
    return new Step.Refuse(
        rejected.source(),
        agent == null ? rejected.agent() : agent.id(),
        skill == null ? rejected.writtenSkill() : skill.id(),
        faults(rejected, agent, skill).list());
  }

  private Faults faults(Resolved.Rejected rejected, @Nullable Agent agent, @Nullable Skill skill) {
    Faults faults = rejected.faults();
    if (agent == null || skill == null || faults.isOperationUnknown()) {
      return faults;
    }
    BigDecimal wished = rejected.level() instanceof Level.Numeric(var value) ? value : null;
    Proficiency before = snapshot.proficiency(agent.id(), skill.id());
    return states.check(
        new State(rejected.source(), rejected.operation(), agent, skill, wished, before),
        !(rejected.level() instanceof Level.Absent),
        faults);
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
