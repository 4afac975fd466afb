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

  Level ABSENT = new Absent();
  Level UNREADABLE = new Unreadable();
}
