package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Arr;
import dev.skillway.core.shapes.Json.Literal;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.core.shapes.Json.Text;
import java.util.ArrayList;
import java.util.List;

/** Adds to objects what says nothing, and puts their members in another order. */
final class Extras {
  private static final List<String> NULLS =
      List.of("proficiency", "operation", "skills", "items", "email", "wibble", "level", "userId");

  private final Chance chance;
  private final boolean plain;

  Extras(Chance chance, boolean plain) {
    this.chance = chance;
    this.plain = plain;
  }

  /** An object in which at least one word counts. */
  Obj object(List<Member> members) {
    var all = new ArrayList<>(members);
    if (!plain && chance.oneIn(4)) {
      boolean free = Obj.of(members).says(Sense.SKILL);
      chance
          .some(Wording.UNKNOWN, chance.between(1, 2))
          .forEach(key -> all.add(new Member(key, free ? nothing(2) : noMap(), Sense.NOTHING)));
    }
    if (chance.oneIn(6)) {
      add(all, new Member(chance.one(NULLS), Json.NULL, Sense.NOTHING));
    }
    return Obj.of(chance.shuffled(all));
  }

  private static void add(List<Member> all, Member extra) {
    if (all.stream().noneMatch(member -> member.key().equals(extra.key()))) {
      all.add(extra);
    }
  }

  /** Where no skill is said, an object of levels could be a map of skills. */
  private Json noMap() {
    Json something = nothing(1);
    return something instanceof Obj
        ? Obj.of(List.of(new Member("wibble", new Literal("true"), Sense.NOTHING)))
        : something;
  }

  private Json nothing(int depth) {
    return switch (chance.between(depth == 0 ? 2 : 0, 6)) {
      case 0 ->
          Obj.of(
              List.of(new Member(chance.one(Wording.UNKNOWN), nothing(depth - 1), Sense.NOTHING)));
      case 1 -> new Arr(List.of(nothing(depth - 1), nothing(0)));
      case 2 -> new Text(chance.oneOf("", "blue", "Expert", "2024-05-01T00:00:00Z", "90", "a1"));
      case 3 -> new Literal(chance.oneOf("0", "3", "-1.5", "1e3", "4711"));
      case 4 -> Json.NULL;
      default -> new Literal(chance.oneOf("true", "false"));
    };
  }
}
