package dev.skillway.core.intake.csv;

/**
 * What a column's name says that it holds.
 *
 * @param by by what it calls an agent or skill
 */
record Meaning(Part part, By by) {
  static final Meaning UNKNOWN = new Meaning(Part.UNKNOWN, By.ID);

  enum Part {
    AGENT,
    SKILL,
    PROFICIENCY,
    OPERATION,
    /** Whichever of agent and skill no other column holds. */
    EITHER,
    /** What would change the meaning if it were not read, and is not. */
    WEIGHTY,
    /** What result files add; it is not read back. */
    ADDED,
    /** Known words that say nothing of changes. */
    NOTHING,
    UNKNOWN
  }

  /** The surest first. */
  enum By {
    ID,
    ADDRESS,
    NAME
  }

  boolean is(Part other) {
    return part == other;
  }
}
