package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.grammar.Meaning.By;
import dev.skillway.spi.change.Operation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of words that keys are made of; the vocabulary lists the words of each. */
enum Word {
  AGENT(By.NOUN),
  AGENTS,
  SKILL(By.NOUN),
  SKILLS,
  ID,
  IDS,
  NAME(By.NAME),
  NAMES,
  ADDRESS(By.ADDRESS),
  ADDRESSES,
  FOREIGN,
  PROFICIENCY,
  PROFICIENCIES(By.LEVEL),
  OPERATION,
  ASSIGN(Operation.ASSIGN),
  CREATE(Operation.CREATE),
  UPDATE(Operation.UPDATE),
  REMOVE(Operation.REMOVE),
  LIST,
  ENVELOPE(By.NOUN),
  WEIGHTY,
  FILLER,
  WRITTEN;

  private final By by;
  private final @Nullable Operation operation;

  Word() {
    this(By.ID);
  }

  Word(By by) {
    this.by = by;
    this.operation = null;
  }

  Word(Operation operation) {
    this.by = By.ID;
    this.operation = operation;
  }

  /** The kind of that name in the vocabulary. */
  static Word ofName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** By what a key calls an agent or skill whose last noun is of this kind. */
  By by() {
    return by;
  }

  /** The operation that words of this kind name. */
  Optional<Operation> operation() {
    return Optional.ofNullable(operation);
  }

  /** Whether a key speaks of agents, where this noun stands before an id or a list. */
  boolean isAgent() {
    return this == AGENT || this == AGENTS || this == FOREIGN;
  }

  boolean isSkill() {
    return this == SKILL || this == SKILLS;
  }
}
