package dev.skillway.core.plan;

import dev.skillway.core.intake.Notices;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolved;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Skill;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;

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
    var pass = new Pass(resolution);
    for (int entry = 0; entry < resolution.size(); entry++) {
      pass.verdicts[entry] = pass.look(resolution.entry(entry)).code;
    }
    var implied = new Implied(pass.withheld);
    if (resolution.mode() == Mode.REPLACE) {
      holdBack(resolution, pass);
      replace(resolution, pass.left, implied);
    }
    return new Plan(
        resolution,
        new Comparison(snapshot, notices.muted()),
        snapshot,
        pass.verdicts,
        implied,
        pass.problems,
        pass.refused);
  }

  /** One look at each entry. */
  private final class Pass {
    private final Resolution resolution;
    private final Comparison comparison = new Comparison(snapshot, notices);
    private final byte[] verdicts;
    private final Problems problems = new Problems();

    /** Numbers of the agents who, in a replacement, are left as they are. */
    private final BitSet left = new BitSet();

    private final Withheld withheld = new Withheld();
    private boolean refused;

    Pass(Resolution resolution) {
      this.resolution = resolution;
      this.verdicts = new byte[resolution.size()];
    }

    Verdict look(Resolved entry) {
      return switch (entry) {
        case Resolved.Accepted accepted -> {
          Step step = comparison.step(accepted);
          if (step instanceof Step.Refuse refuse) {
            leave(accepted.change().agent());
            problems.add(refuse.problems());
          }
          yield Verdict.of(step);
        }
        case Resolved.Rejected rejected -> {
          rejected.about().forEach(this::leave);
          withheld.add(rejected);
          problems.add(comparison.step(rejected).problems());
          yield Verdict.REFUSE;
        }
        case Resolved.Faulty(var problem, var whole) -> {
          problems.add(problem);
          refused |= whole;
          withheld.addUnread();
          yield Verdict.NONE;
        }
      };
    }

    private void leave(Agent agent) {
      left.set(resolution.number(agent));
    }
  }

  /** Agents with a refused change are left as a whole. */
  private static void holdBack(Resolution resolution, Pass pass) {
    for (int entry = 0; entry < pass.verdicts.length; entry++) {
      int agent = resolution.agent(entry);
      if (agent != Resolution.NOBODY
          && pass.left.get(agent)
          && Verdict.of(pass.verdicts[entry]).isWrite()) {
        pass.verdicts[entry] = Verdict.HOLD_BACK.code;
      }
    }
  }

  /** Of the others goes what is not named. */
  private void replace(Resolution resolution, BitSet left, Implied implied) {
    resolution.named().stream()
        .filter(agent -> !left.get(resolution.number(agent)))
        .sorted(Comparator.comparing(Agent::id))
        .forEach(agent -> takeAway(resolution, agent, implied));
  }

  private void takeAway(Resolution resolution, Agent agent, Implied implied) {
    snapshot.skills(agent.id()).keySet().stream()
        .sorted()
        .map(this::skill)
        .filter(skill -> !resolution.asks(agent, skill))
        .forEach(skill -> implied.add(agent, skill));
  }

  private Skill skill(String id) {
    Skill skill = skills.get(id);
    if (skill == null) {
      throw new IllegalStateException("an agent holds a skill that the org lacks: " + id);
    }
    return skill;
  }
}
