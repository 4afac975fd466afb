package dev.skillway.core.job;

/**
 * The engine at work on a data folder.
 *
 * @param told who it is, as in {@code serve, pid 4711 since 2026-11-02T12:00:00Z}
 */
public record EngineHolder(String told) {
  static EngineHolder of(EngineRole role, String process) {
    return new EngineHolder(role.word() + ", " + process);
  }

  /** Whether jobs can be left there. */
  public boolean isServer() {
    return told.startsWith(EngineRole.SERVE.word() + ",");
  }
}
