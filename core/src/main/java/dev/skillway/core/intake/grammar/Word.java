package dev.skillway.core.intake.grammar;

import dev.skillway.spi.change.Operation;
import java.util.Locale;
import java.util.Optional;

/** The kinds of words that keys are made of; the vocabulary lists the words of each. */
enum Word {
  AGENT,
  AGENTS,
  SKILL,
  SKILLS,
  ID,
  IDS,
  NAME,
  NAMES,
  ADDRESS,
  ADDRESSES,
  FOREIGN,
  PROFICIENCY,
  PROFICIENCIES,
  OPERATION,
  ASSIGN,
  CREATE,
  UPDATE,
  REMOVE,
  LIST,
  ENVELOPE,
  WEIGHTY,
  FILLER,
  WRITTEN;

  /** The kind of that name in the vocabulary. */
  static Word ofName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The operation that words of this kind name. */
  Optional<Operation> operation() {
    return switch (this) {
      case ASSIGN -> Optional.of(Operation.ASSIGN);
      case CREATE -> Optional.of(Operation.CREATE);
      case UPDATE -> Optional.of(Operation.UPDATE);
      case REMOVE -> Optional.of(Operation.REMOVE);
      case AGENT,
          AGENTS,
          SKILL,
          SKILLS,
          ID,
          IDS,
          NAME,
          NAMES,
          ADDRESS,
          ADDRESSES,
          FOREIGN,
          PROFICIENCY,
          PROFICIENCIES,
          OPERATION,
          LIST,
          ENVELOPE,
          WEIGHTY,
          FILLER,
          WRITTEN ->
          Optional.empty();
    };
  }

  /** Whether a key speaks of agents, where this noun stands before an id or a list. */
  boolean isAgent() {
    return this == AGENT || this == AGENTS || this == FOREIGN;
  }

  boolean isSkill() {
    return this == SKILL || this == SKILLS;
  }
}
