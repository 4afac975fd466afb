package dev.skillway.core.intake.grammar;

/** The kinds of JSON values (RFC 8259 section 3), numbers without a fraction apart. */
public enum Kind {
  OBJECT("an object"),
  LIST("a list"),
  STRING("a string"),
  INTEGER("a number"),
  DECIMAL("a number"),
  BOOLEAN("true or false"),
  NULL("null");

  private final String told;

  Kind(String told) {
    this.told = told;
  }

  /** What it is, for messages: {@code an object}. */
  String told() {
    return told;
  }

  boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }

  /** Whether it can name an agent or skill. */
  boolean isReference() {
    return this == STRING || this == INTEGER;
  }

  /** Whether it can be a level. */
  boolean isLevel() {
    return this == STRING || isNumber();
  }

  boolean isStructure() {
    return this == OBJECT || this == LIST;
  }
}
