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
    boolean agentKnown = item.knows(Field.AGENT);
    return switch (Survey.map(object, names)) {
      case AGENTS ->
          agentKnown
              ? Optional.empty()
              : Optional.of(new Branch(object, Role.AGENTS, Branch.Shape.AGENTS));
      case LEVELS -> levels(item, object, ids, names);
      case NONE -> Optional.empty();
    };
  }

  private static Optional<Branch> levels(Item item, Node object, Role ids, Names names) {
    if (allMisspelt(object, names)) {
      return Optional.empty();
    }
    if (ids == Role.AGENT && !item.knows(Field.AGENT)) {
      return Optional.of(new Branch(object, Role.AGENTS, Branch.Shape.LEVELS));
    }
    return item.knows(Field.SKILL)
        ? Optional.empty()
        : Optional.of(new Branch(object, Role.SKILLS, Branch.Shape.LEVELS));
  }

  /** Then it is no map, but an item all of whose keys are misspelt. */
  private static boolean allMisspelt(Node object, Names names) {
    for (Node member : object) {
      if (member.kind != Kind.NULL && !isMisspelt(member, names)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a key of a map resembles a word, and nobody bears it. */
  static boolean isMisspelt(Node member, Names names) {
    return names.skill(member.name()) == null
        && names.agent(member.name()) == null
        && Vocabulary.WORDS.misspelt(member.name(), member.kind).isPresent();
  }
}
