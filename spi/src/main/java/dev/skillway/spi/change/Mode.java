package dev.skillway.spi.change;

/** What a change set means for assignments that it does not name. */
public enum Mode {
  /** They stay as they are. */
  MERGE,
  /** Those of the agents that it names are to go: it is the whole truth about them. */
  REPLACE;

  /** The mode's name in options and answers. */
  public String word() {
    return Words.of(this);
  }

  @Override
  public String toString() {
    return word();
  }
}
