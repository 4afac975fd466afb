package dev.skillway.core.job;

import dev.skillway.spi.change.Words;

/** As what a process is the engine. */
public enum EngineRole {
  /** Until it is told to stop, also of jobs that others leave there. */
  SERVE,
  /** For a job of its own. */
  APPLY;

  String word() {
    return Words.of(this);
  }
}
