package dev.skillway.spi.change;

/** Whether an agent may be given skills. */
public enum AgentState {
  ACTIVE,
  /** Kept by the platform but not at work: skills may be taken away, not given. */
  INACTIVE;

  /** The state's name in files and answers: {@code active} or {@code inactive}. */
  public String word() {
    return Words.of(this);
  }
}
