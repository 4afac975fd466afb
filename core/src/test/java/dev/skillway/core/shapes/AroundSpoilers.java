package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.core.shapes.Json.Text;
import dev.skillway.core.shapes.Spoiler.Named;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names another agent or skill around a body that names its own. */
final class AroundSpoilers {
  private AroundSpoilers() {}

  static List<Named> all() {
    return List.of(
        new Named("path of another agent", (body, _) -> inPath(body)),
        new Named("another agent outside", (body, _) -> agentOutside(body)),
        new Named("another skill outside", (body, _) -> skillOutside(body)));
  }

  private static Optional<Spoilt> inPath(Body body) {
    return isOpen(body) && !body.isReplacement()
        ? agentOf(body)
            .map(
                agent ->
                    new Spoilt(
                        "PATCH /api/v2/users/" + agent.id() + "/skills",
                        body.json(),
                        Code.AGENT_CONFLICT,
                        null))
        : Optional.empty();
  }

  private static Optional<Spoilt> agentOutside(Body body) {
    return isOpen(body)
        ? agentOf(body)
            .flatMap(agent -> with(body, "userId", agent.id()))
            .map(json -> new Spoilt(body.request(), json, Code.AGENT_CONFLICT, null))
        : Optional.empty();
  }

  /** A map is not read where the skill is known. */
  private static Optional<Spoilt> skillOutside(Body body) {
    return isOpen(body) && Spot.of(body.json()).stream().noneMatch(spot -> spot.parent().map())
        ? skillOf(body)
            .flatMap(skill -> with(body, "skillId", skill.id()))
            .map(json -> new Spoilt(body.request(), json, Code.SKILL_CONFLICT, null))
        : Optional.empty();
  }

  /**
   * Nothing around it says who or what, and nothing in it means another thing when that is said.
   */
  private static boolean isOpen(Body body) {
    return !body.isOfAgent()
        && Spot.of(body.json()).stream()
            .allMatch(spot -> spot.isClear() || spot.says(Sense.NOTHING));
  }

  private static Optional<Json> with(Body body, String key, String id) {
    if (!(body.json() instanceof Obj(var members, var map)) || map) {
      return Optional.empty();
    }
    boolean free =
        members.stream()
            .allMatch(m -> List.of(Sense.LIST, Sense.AROUND, Sense.NOTHING).contains(m.sense()));
    boolean noun = members.stream().anyMatch(m -> isNoun(m));
    if (!free || noun || members.stream().anyMatch(m -> m.key().equals(key))) {
      return Optional.empty();
    }
    var more = new ArrayList<>(members);
    more.add(new Member(key, new Text(id), Sense.NOTHING));
    return Optional.of(Obj.of(more));
  }

  /** {@code "user": {"id": …}} beside another is no inner object. */
  private static boolean isNoun(Member member) {
    return member.sense() == Sense.AROUND
        && member.value() instanceof Obj(var inner, var _)
        && inner.size() == 1
        && inner.stream().anyMatch(m -> m.sense() == Sense.AGENT || m.sense() == Sense.SKILL);
  }

  private static Optional<Agent> agentOf(Body body) {
    return Org.AGENTS.stream()
        .filter(agent -> body.meaning().stream().noneMatch(w -> w.agent().equals(agent)))
        .findFirst();
  }

  private static Optional<Skill> skillOf(Body body) {
    return Org.SKILLS.stream()
        .filter(skill -> body.meaning().stream().noneMatch(w -> w.skill().equals(skill)))
        .findFirst();
  }
}
