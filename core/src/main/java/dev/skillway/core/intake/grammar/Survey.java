package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Names;
import dev.skillway.spi.change.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks into a value for what it says, before it is decided how to read it. */
final class Survey {
  private Survey() {}

  /** What is named somewhere inside a value: AGENT, SKILL, PROFICIENCY, OPERATION, ID, NAME. */
  static Set<Role> of(Node node) {
    Set<Role> known = node.said;
    if (known == null) {
      known = EnumSet.noneOf(Role.class);
      look(node, known);
      node.said = known;
    }
    return known;
  }

  /** What an object itself names. */
  static Set<Role> direct(Node object) {
    Set<Role> found = EnumSet.noneOf(Role.class);
    for (Node member : object) {
      member(member, member.meaning(), found);
    }
    return found;
  }

  private static void look(Node node, Set<Role> found) {
    for (Node child : node) {
      member(child, child.meaning(), found);
      if (child.kind.isStructure()) {
        found.addAll(of(child));
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
      case DEED -> found.add(Role.OPERATION);
      case LIST, ENVELOPE, WEIGHTY, WRITTEN, NOTHING, UNKNOWN -> {}
    }
  }

  /** Whether words in a value say something that an item still lacks. */
  static boolean adds(Item item, Node node) {
    Set<Role> found = of(node);
    boolean lacksAgent = !item.knows(Field.AGENT);
    boolean lacksSkill = !item.knows(Field.SKILL);
    boolean refers = found.contains(Role.ID) || found.contains(Role.NAME);
    return (lacksAgent && found.contains(Role.AGENT))
        || (lacksSkill && found.contains(Role.SKILL))
        || ((lacksAgent || lacksSkill) && refers)
        || (!item.knows(Field.PROFICIENCY) && found.contains(Role.PROFICIENCY))
        || (item.isBare() && found.contains(Role.OPERATION));
  }

  /**
   * Whether an object under an unknown name says, in so many words, something that an item lacks.
   * Beside fields of the item's own, an id, a name or a level in it may be anybody's.
   */
  static boolean addsInWords(Item item, Node node) {
    if (item.isBare()) {
      return adds(item, node);
    }
    Set<Role> found = of(node);
    return (!item.knows(Field.AGENT) && found.contains(Role.AGENT))
        || (!item.knows(Field.SKILL) && found.contains(Role.SKILL))
        || (!item.knows(Field.PROFICIENCY) && holds(node, Field.PROFICIENCY.word()));
  }

  private static boolean holds(Node node, String name) {
    for (Node member : node) {
      if (member.isNamed(name) && member.kind.isLevel()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value may name, by the keys of a map, whom or what an item lacks. */
  static boolean mayMap(Item item, Node node, Names names) {
    boolean complete = item.knows(Field.AGENT) && item.knows(Field.SKILL);
    return !complete && node.kind == Kind.OBJECT && Maps.isIn(node, names);
  }

  /** Whether a value says of whom, or of what, it is. */
  static boolean refers(Node node) {
    Set<Role> found = of(node);
    return found.contains(Role.AGENT) || found.contains(Role.SKILL);
  }

  /** Whether objects can be parts of one item: no two of them name an agent, or a skill. */
  static boolean sayDifferentThings(List<Node> objects) {
    Set<Role> said = EnumSet.noneOf(Role.class);
    for (Node object : objects) {
      Set<Role> found = EnumSet.copyOf(of(object));
      found.retainAll(EnumSet.of(Role.AGENT, Role.SKILL, Role.ID, Role.NAME));
      if (found.stream().anyMatch(said::contains)) {
        return false;
      }
      said.addAll(found);
    }
    return true;
  }
}
