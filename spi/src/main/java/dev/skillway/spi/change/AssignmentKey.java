package dev.skillway.spi.change;

/** Names one assignment of an org by the ids of its agent and skill. */
public record AssignmentKey(String agent, String skill) {
  /** As that of any record, but in plain code: every change is hashed several times. */
  @Override
  public int hashCode() {
    return 31 * agent.hashCode() + skill.hashCode();
  }
}
