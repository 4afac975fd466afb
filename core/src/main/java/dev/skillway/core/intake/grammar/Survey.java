package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Names;
import dev.skillway.spi.change.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks into a value for what it says, before it is decided how to read it. */
final class Survey {
  /** So many elements of a list are looked at: they are all of one kind. */
  private static final int LOOKED_AT = 20;

  private Survey() {}

  /** What is named somewhere inside a value: AGENT, SKILL, PROFICIENCY, OPERATION, ID, NAME. */
  static Set<Role> of(Node node) {
    Set<Role> found = EnumSet.noneOf(Role.class);
    look(node, found);
    return found;
  }

  private static void look(Node node, Set<Role> found) {
    int seen = 0;
    for (Node child : node) {
      if (child.key != null) {
        member(child, child.key.meaning(), found);
      } else if (++seen > LOOKED_AT) {
        return;
      }
      if (child.kind.isStructure()) {
        look(child, found);
      }
    }
  }

  private static void member(Node member, Meaning meaning, Set<Role> found) {
    if (!meaning.fits(member.kind)) {
      return;
    }
    switch (meaning.role()) {
      case AGENT, AGENTS -> found.add(Role.AGENT);
      case SKILL, SKILLS -> found.add(Role.SKILL);
      case PROFICIENCY, OPERATION, ID, NAME -> found.add(meaning.role());
      case LIST, ENVELOPE, DEED, WRITTEN, NOTHING, UNKNOWN -> {}
    }
  }

  /** Whether a value under a name that means nothing says something that an item still lacks. */
  static boolean adds(Item item, Node node, Names names) {
    Set<Role> found = of(node);
    boolean lacksAgent = !item.knows(Field.AGENT);
    boolean lacksSkill = !item.knows(Field.SKILL);
    return (lacksAgent && found.contains(Role.AGENT))
        || (lacksSkill && found.contains(Role.SKILL))
        || ((lacksAgent || lacksSkill)
            && (found.contains(Role.ID) || found.contains(Role.NAME) || isMap(node, names)))
        || (!item.knows(Field.PROFICIENCY) && found.contains(Role.PROFICIENCY));
  }

  private static boolean isMap(Node node, Names names) {
    return node.kind == Kind.OBJECT && map(node, names) != Reading.NONE;
  }

  /** Whether objects can be parts of one item: no two of them name an agent, or a skill. */
  static boolean sayDifferentThings(List<Node> objects) {
    Set<Role> said = EnumSet.noneOf(Role.class);
    for (Node object : objects) {
      Set<Role> found = of(object);
      found.retainAll(EnumSet.of(Role.AGENT, Role.SKILL, Role.ID));
      if (found.stream().anyMatch(said::contains)) {
        return false;
      }
      said.addAll(found);
    }
    return true;
  }

  /** How an object in which no word counts may be read as a map. */
  static Reading map(Node object, Names names) {
    if (object.kind != Kind.OBJECT || object.size() == 0) {
      return Reading.NONE;
    }
    Tally tally = new Tally();
    for (Node member : object) {
      if (member.kind != Kind.NULL) {
        tally.add(member, names);
      }
    }
    return tally.reading();
  }

  enum Reading {
    NONE,
    /** From something to a level. */
    LEVELS,
    /** From somebody to such maps, or to lists of skills. */
    AGENTS
  }

  /** Counts what the members of an object look like. */
  private static final class Tally {
    private int members;
    private int levels;
    private int maps;
    private int sets;
    private int agents;

    void add(Node member, Names names) {
      members++;
      if (member.key != null && member.key.meaning().fits(member.kind)) {
        return;
      }
      if (member.kind.isLevel()) {
        levels++;
        return;
      }
      Set<Role> inside = of(member);
      if (member.kind == Kind.OBJECT && isLevel(inside)) {
        levels++;
      } else if (isMap(member, names)) {
        maps++;
      } else if (isSet(member, inside)) {
        sets++;
        agents += names.agent(member.name()) == null ? 0 : 1;
      }
    }

    private static boolean isLevel(Set<Role> inside) {
      return inside.contains(Role.PROFICIENCY)
          && !inside.contains(Role.AGENT)
          && !inside.contains(Role.SKILL)
          && !inside.contains(Role.ID);
    }

    private static boolean isMap(Node member, Names names) {
      return member.kind == Kind.OBJECT
          && (member.size() == 0 || map(member, names) == Reading.LEVELS);
    }

    private static boolean isSet(Node member, Set<Role> inside) {
      return member.kind.isStructure()
          && !inside.contains(Role.AGENT)
          && (inside.contains(Role.SKILL)
              || (inside.contains(Role.ID) && inside.contains(Role.PROFICIENCY)));
    }

    Reading reading() {
      if (members == 0) {
        return Reading.NONE;
      }
      if (levels == members) {
        return Reading.LEVELS;
      }
      boolean several = sets == 0 || maps + sets > 1 || agents > 0;
      return maps + sets == members && several ? Reading.AGENTS : Reading.NONE;
    }
  }
}
