package dev.skillway.core.intake.grammar;

import dev.skillway.spi.change.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a key means by its words.
 *
 * @param by how it refers to an agent or skill
 * @param operation the operation that a word of it names
 */
record Meaning(Role role, By by, @Nullable Operation operation) {
  /** By what an agent or skill is called. */
  enum By {
    ID,
    /** By a name, which is not read beside an id. */
    NAME,
    /** By an e-mail address or a login, which are always text. */
    ADDRESS,
    /** By its level: what stands in such a list is no id. */
    LEVEL,
    /** By the noun itself, which may be an object: {@code {"user": {"id"}}}. */
    NOUN
  }

  static final Meaning UNKNOWN = of(Role.UNKNOWN);

  static Meaning of(Role role) {
    return new Meaning(role, By.ID, null);
  }

  /** Whether a value of that kind can be meant by it. */
  boolean fits(Kind kind) {
    return switch (role) {
      case AGENT, SKILL ->
          kind == Kind.STRING
              || kind == Kind.LIST
              || (kind == Kind.INTEGER && (by == By.ID || by == By.NOUN))
              || (kind == Kind.OBJECT && by == By.NOUN);
      case PROFICIENCY -> kind.isLevel();
      case OPERATION -> kind == Kind.STRING;
      case ID -> kind.isReference();
      case NAME -> kind == Kind.STRING;
      case AGENTS, SKILLS, LIST, ENVELOPE -> kind.isStructure();
      case DEED -> kind.isStructure() || kind == Kind.BOOLEAN;
      case WEIGHTY, WRITTEN, NOTHING, UNKNOWN -> false;
    };
  }
}
