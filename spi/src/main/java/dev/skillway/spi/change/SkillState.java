package dev.skillway.spi.change;

/** Whether a skill may be given to agents. */
public enum SkillState {
  ACTIVE,
  /** No longer in use: it may be taken away, not given. */
  ARCHIVED;

  /** The state's name in files and answers: {@code active} or {@code archived}. */
  public String word() {
    return Words.of(this);
  }
}
