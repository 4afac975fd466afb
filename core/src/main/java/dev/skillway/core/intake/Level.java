package dev.skillway.core.intake;

import java.math.BigDecimal;

/** A proficiency as it was written, before it is held against a scale. */
public sealed interface Level {
  /** None was given. */
  record Absent() implements Level {}

  /** Something was given that is no level at all; its problem is told already. */
  record Unreadable() implements Level {}

  /** A number. */
  record Numeric(BigDecimal value) implements Level {}

  /** The name of a level. */
  record Name(String name) implements Level {}

  /** A word that says two things, unless the scale has a level of that name. */
  record Unclear(String word) implements Level {}

  Level ABSENT = new Absent();
  Level UNREADABLE = new Unreadable();
}
