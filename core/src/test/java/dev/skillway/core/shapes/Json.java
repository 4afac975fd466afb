package dev.skillway.core.shapes;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** JSON of which is known what its members say. A member may stand twice in an object. */
sealed interface Json {
  /**
   * An object.
   *
   * @param map whether its keys are ids or names
   */
  record Obj(List<Member> members, boolean map) implements Json {
    public Obj {
      members = List.copyOf(members);
    }

    static Obj of(List<Member> members) {
      return new Obj(members, false);
    }

    boolean says(Sense sense) {
      return members.stream().anyMatch(member -> member.sense() == sense);
    }
  }

  record Arr(List<Json> elements) implements Json {
    public Arr {
      elements = List.copyOf(elements);
    }
  }

  record Text(String text) implements Json {}

  /** A number, true, false or null, as it is written. */
  record Literal(String literal) implements Json {}

  /** Keys that mean whichever of agent and skill is missing. */
  Set<String> UNCLEAR = Set.of("id", "uuid", "name");

  Json NULL = new Literal("null");

  record Member(String key, Json value, Sense sense) {
    /** Whether its key can mean one thing only, wherever it stands. */
    boolean isClear() {
      return !UNCLEAR.contains(key.toLowerCase(Locale.ROOT));
    }

    Member with(Json other) {
      return new Member(key, other, sense);
    }
  }

  /** What a member says. */
  enum Sense {
    AGENT,
    SKILL,
    LEVEL,
    OPERATION,
    /** A list, or a map in the place of one. */
    LIST,
    /** A list whose name says what is to be done. */
    OPERATED,
    /** Something around something else. */
    AROUND,
    /** A skill's level in a map. */
    MAPPED,
    /** An agent's map or list in a map. */
    KEYED,
    NOTHING
  }
}
