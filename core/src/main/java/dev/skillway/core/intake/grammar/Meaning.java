package dev.skillway.core.intake.grammar;

import dev.skillway.spi.change.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a key means by its words.
 *
 * @param byName whether it gives a name rather than an id: it is not read beside an id
 * @param noun whether it is the noun itself, which may be an object: {@code {"user": {"id"}}}
 * @param operation the operation that a word of it names
 */
record Meaning(Role role, boolean byName, boolean noun, @Nullable Operation operation) {
  static final Meaning UNKNOWN = of(Role.UNKNOWN);

  static Meaning of(Role role) {
    return new Meaning(role, false, false, null);
  }

  /** Whether a value of that kind can be meant by it. */
  boolean fits(Kind kind) {
    return switch (role) {
      case AGENT, SKILL ->
          kind == Kind.STRING
              || (kind == Kind.INTEGER && !byName)
              || (kind == Kind.OBJECT && noun)
              || kind == Kind.LIST;
      case PROFICIENCY -> kind.isLevel();
      case OPERATION -> kind == Kind.STRING;
      case ID -> kind.isReference();
      case NAME -> kind == Kind.STRING;
      case AGENTS, SKILLS, LIST, ENVELOPE -> kind.isStructure();
      case DEED -> kind.isStructure() || kind == Kind.BOOLEAN;
      case WRITTEN, NOTHING, UNKNOWN -> false;
    };
  }
}
