package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Names;
import dev.skillway.spi.change.Field;
import java.util.Optional;

/** Recognises objects whose keys are skills or agents. */
final class Maps {
  private Maps() {}

  /**
   * How an object in which no word counts is read as a map; empty where it is none.
   *
   * @param ids AGENT where its keys must be agents
   */
  static Optional<Branch> branch(Item item, Node object, Role ids, Names names) {
    return switch (Tally.of(object, names, ids == Role.AGENT)) {
      case MAPS ->
          item.knows(Field.AGENT) && !namesAgents(object, names)
              ? Optional.empty()
              : Optional.of(new Branch(object, outer(object, ids, names), Branch.Shape.MAPS));
      case LEVELS -> levels(item, object, ids, names);
      case NONE -> Optional.empty();
    };
  }

  private static Optional<Branch> levels(Item item, Node object, Role ids, Names names) {
    if (isMisspeltItem(object, names) || namesLists(object, names)) {
      return Optional.empty();
    }
    if (ids == Role.AGENT && object == item.node) {
      return Optional.of(new Branch(object, Role.AGENTS, Branch.Shape.LEVELS));
    }
    return item.knows(Field.SKILL)
        ? Optional.empty()
        : Optional.of(new Branch(object, Role.SKILLS, Branch.Shape.LEVELS));
  }

  private static boolean namesAgents(Node object, Names names) {
    for (Node member : object) {
      if (names.agent(member.name()) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whose keys come first in a map of maps: agents, unless it is clear that they are skills. */
  private static Role outer(Node object, Role ids, Names names) {
    boolean agents = false;
    boolean skills = false;
    for (Node member : object) {
      agents |= names.agent(member.name()) != null;
      skills |= names.skill(member.name()) != null;
    }
    if (agents == skills) {
      return ids == Role.SKILL ? Role.SKILLS : Role.AGENTS;
    }
    return agents ? Role.AGENTS : Role.SKILLS;
  }

  /** Whether a key is a word for a list, or for an object around a body, that nobody bears. */
  private static boolean namesLists(Node object, Names names) {
    for (Node member : object) {
      if (member.meaning().role().isBranch() && !isBorne(member, names)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is no map, but an item with misspelt keys only, one of which names somebody. */
  private static boolean isMisspeltItem(Node object, Names names) {
    boolean refers = false;
    for (Node member : object) {
      if (member.kind == Kind.NULL) {
        continue;
      }
      if (misspelt(member, names).isEmpty()) {
        return false;
      }
      refers |= refers(member);
    }
    return refers;
  }

  /** Whether a key is a misspelt word for an agent or skill. */
  static boolean refers(Node member) {
    return Misspellings.meant(member)
        .map(meant -> Vocabulary.WORDS.meaning(meant).role())
        .filter(role -> role == Role.AGENT || role == Role.SKILL)
        .isPresent();
  }

  /** Whether a value is a map, or an object around one. */
  static boolean isIn(Node node, Names names) {
    Boolean known = node.hasMap;
    if (known == null) {
      known = look(node, names);
      node.hasMap = known;
    }
    return known;
  }

  private static boolean look(Node node, Names names) {
    if (node.kind == Kind.OBJECT && Tally.of(node, names, false) != Tally.Reading.NONE) {
      return true;
    }
    for (Node child : node) {
      if (child.key == null) {
        return isIn(child, names);
      }
      boolean opened = child.kind == Kind.OBJECT || child.meaning().role().isBranch();
      if (opened && isIn(child, names)) {
        return true;
      }
    }
    return false;
  }

  /** What a bare id means in an entry: in a map of maps the other side. */
  static Role ids(Branch branch) {
    boolean agents = branch.role() == Role.AGENTS;
    return switch (branch.shape()) {
      case MAPS -> agents ? Role.SKILL : Role.AGENT;
      case LEVELS, ITEMS, BROKEN -> agents ? Role.AGENT : Role.SKILL;
    };
  }

  /** The word that a key of a map resembles, if nobody bears it. */
  static Optional<String> misspelt(Node member, Names names) {
    return isBorne(member, names) ? Optional.empty() : Misspellings.meant(member);
  }

  private static boolean isBorne(Node member, Names names) {
    return names.skill(member.name()) != null || names.agent(member.name()) != null;
  }
}
