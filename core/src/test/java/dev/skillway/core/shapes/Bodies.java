package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Arr;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Skill;
import java.util.List;

/** Makes a body of a seed: endpoint, meaning, and how it is said. */
final class Bodies {
  private final Chance chance;
  private final boolean plain;

  private Bodies(long seed) {
    this.chance = new Chance(seed);
    this.plain = chance.oneIn(4);
  }

  static Body of(long seed) {
    return new Bodies(seed).make();
  }

  private Body make() {
    Agent agent = chance.one(Org.AGENTS);
    Skill skill = chance.one(Org.SKILLS);
    String set = "/api/v2/users/" + agent.id() + "/skills";
    return switch (chance.between(0, 10)) {
      case 0, 1 -> at("POST /api/v2/users/skills", Meanings.any(chance));
      case 2 -> at("POST /api/v2/users/skills/bulkUpdate", Meanings.any(chance));
      case 3 -> at("PATCH /v1/orgs/demo/assignments", Meanings.any(chance));
      case 4 -> at("PUT /v1/orgs/demo/assignments", Meanings.assigned(Meanings.any(chance)));
      case 5 -> ofAgent("PATCH " + set, Meanings.of(chance, agent));
      case 6 -> ofAgent("PUT " + set, Meanings.assigned(Meanings.of(chance, agent)));
      case 7 -> ofBoth("PUT " + set + "/" + skill.id(), Meanings.of(chance, agent, skill));
      default -> at("", Meanings.any(chance));
    };
  }

  private Body at(String request, List<Wanted> meaning) {
    return said(request, meaning, Known.NOTHING);
  }

  private Body ofAgent(String request, List<Wanted> meaning) {
    return said(request, meaning, Known.NOTHING.withAgent());
  }

  private Body ofBoth(String request, List<Wanted> meaning) {
    return said(request, meaning, Known.NOTHING.withAgent().withSkill());
  }

  private Body said(String request, List<Wanted> meaning, Known known) {
    Obj body = new Speaker(chance, plain).object(meaning, known, Where.ROOT);
    Json around = plain ? body : around(body);
    String text = Writer.text(around, chance);
    boolean twice = !plain && chance.oneIn(15);
    return new Body(request, around, twice ? Writer.quoted(text) : text, meaning);
  }

  private Json around(Obj body) {
    if (chance.oneIn(5) && body.members().size() == 1) {
      return listOf(body);
    }
    Json around = body;
    boolean words = !isOnlyMap(body);
    for (int layers = chance.oneIn(4) ? chance.between(1, 3) : 0; layers > 0; layers--) {
      boolean known = !words || chance.oneIn(2);
      String key =
          known ? new Wording(chance, false).list(Noun.AROUND) : chance.one(Wording.UNKNOWN);
      around = Obj.of(List.of(new Member(key, around, Sense.AROUND)));
    }
    return around;
  }

  /** Whether it holds no word of a change: under an unknown name it would be a map of maps. */
  private static boolean isOnlyMap(Json json) {
    return json instanceof Obj(var members, var map)
        && (map
            || members.stream().allMatch(m -> m.sense() == Sense.NOTHING || isOnlyMap(m.value())));
  }

  /** The list itself, or a list of the one object. */
  private Json listOf(Obj body) {
    Member only = body.members().getFirst();
    boolean bare =
        only.sense() == Sense.LIST
            && only.value() instanceof Arr(var elements)
            && elements.stream().allMatch(element -> element instanceof Obj);
    return bare ? only.value() : new Arr(List.of(body));
  }
}
