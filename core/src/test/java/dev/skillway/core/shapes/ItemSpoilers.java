package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Literal;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.core.shapes.Json.Text;
import dev.skillway.core.shapes.Spoiler.Named;
import dev.skillway.spi.change.Code;
import java.util.List;
import java.util.Optional;

/** Takes from items what they need, or says against it. */
final class ItemSpoilers {
  private ItemSpoilers() {}

  static List<Named> all() {
    return List.of(
        new Named("no agent", (body, chance) -> missing(body, chance, Sense.AGENT, Sense.SKILL)),
        new Named("no skill", (body, chance) -> missing(body, chance, Sense.SKILL, Sense.AGENT)),
        new Named(
            "another agent inside",
            (body, chance) -> inside(body, chance, Sense.AGENT, Sense.SKILL, Code.AGENT_CONFLICT)),
        new Named(
            "another skill inside",
            (body, chance) -> inside(body, chance, Sense.SKILL, Sense.AGENT, Code.SKILL_CONFLICT)),
        new Named("another level of the same", ItemSpoilers::again),
        new Named("nothing", ItemSpoilers::nothing));
  }

  private static Optional<Spoilt> missing(Body body, Chance chance, Sense lost, Sense kept) {
    return Spoiler.spot(
            body,
            chance,
            spot ->
                spot.says(lost)
                    && spot.isClear()
                    && isClearly(spot, kept)
                    && spot.parent().members().stream().noneMatch(ItemSpoilers::isExtraMap)
                    && spot.outer().stream().noneMatch(s -> s == lost || s == Sense.KEYED))
        .map(
            spot ->
                new Spoilt(body.request(), spot.without(body.json()), Code.FIELD_MISSING, null));
  }

  private static boolean isNull(Member member) {
    return member.value().equals(Json.NULL);
  }

  /** Beside what is missing it could be a map. */
  private static boolean isExtraMap(Member member) {
    return member.sense() == Sense.NOTHING && member.value() instanceof Obj;
  }

  /** An object that says one thing is told the other, which is known from without. */
  private static Optional<Spoilt> inside(
      Body body, Chance chance, Sense known, Sense said, Code code) {
    boolean given = known == Sense.AGENT ? body.isOfAgent() : body.isOfSkill();
    return Spoiler.spot(
            body,
            chance,
            spot ->
                spot.says(said)
                    && spot.isClear()
                    && !spot.parent().says(known)
                    && spot.parent().members().stream().noneMatch(ItemSpoilers::isNull)
                    && !spot.parent().says(Sense.AROUND)
                    && !spot.parent().says(Sense.LIST)
                    && spot.outer().stream().filter(s -> s == Sense.LIST).count() < 2
                    && (given || spot.outer().contains(known)))
        .map(
            spot -> {
              String key = known == Sense.AGENT ? "userId" : "skillId";
              var other = new Member(key, new Text(other(body, known)), known);
              return new Spoilt(
                  body.request(), spot.with(body.json(), 0, other), code, spot.pointer(key));
            });
  }

  /** One whom the body does not name. */
  private static String other(Body body, Sense sense) {
    return sense == Sense.AGENT
        ? Org.AGENTS.stream()
            .filter(agent -> body.meaning().stream().noneMatch(w -> w.agent().equals(agent)))
            .map(agent -> agent.id())
            .findFirst()
            .orElse("s1")
        : Org.SKILLS.stream()
            .filter(skill -> body.meaning().stream().noneMatch(w -> w.skill().equals(skill)))
            .map(skill -> skill.id())
            .findFirst()
            .orElseThrow();
  }

  private static boolean isClearly(Spot spot, Sense sense) {
    return spot.parent().members().stream()
        .anyMatch(member -> member.sense() == sense && member.isClear());
  }

  private static Optional<Spoilt> again(Body body, Chance chance) {
    return body.removes()
        ? Optional.empty()
        : Spoiler.spot(
                body,
                chance,
                spot ->
                    spot.says(Sense.LEVEL)
                        && spot.listed()
                        && (spot.parent().says(Sense.SKILL) || spot.parent().says(Sense.AGENT)))
            .map(
                spot -> {
                  Member other = spot.member().with(new Literal(level(spot)));
                  return new Spoilt(
                      body.request(), spot.repeated(body.json(), other), Code.DUPLICATE_ITEM, null);
                });
  }

  private static String level(Spot spot) {
    return Fields.keyOf(spot.member().value()).startsWith("77") ? "78" : "77";
  }

  private static Optional<Spoilt> nothing(Body body, Chance chance) {
    Json yes = new Literal("true");
    Json extra = Obj.of(List.of(new Member("wibble", yes, Sense.NOTHING)));
    Json empty = Obj.of(List.of());
    Json json =
        chance.oneOf(
            empty,
            extra,
            body.request().isEmpty() ? empty : Json.NULL,
            Obj.of(List.of(new Member("data", empty, Sense.AROUND))),
            Obj.of(List.of(new Member("wibble", extra, Sense.AROUND))),
            Obj.of(List.of(new Member("items", Json.NULL, Sense.LIST))));
    return Optional.of(new Spoilt(body.request(), json, Code.FIELD_MISSING, null));
  }
}
