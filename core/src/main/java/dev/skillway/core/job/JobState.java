package dev.skillway.core.job;

import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Words;

/** How far a job is. */
public enum JobState {
  /** Left for the engine; it is prepared and begun when its turn comes. */
  QUEUED,
  RUNNING,
  /** Everything is as it was wished. */
  DONE,
  /** Some of it is; the rest is accounted for. */
  PARTLY_DONE,
  /** Nothing of it is. */
  FAILED;

  /** The state's name in answers. */
  public String word() {
    return Words.of(this);
  }

  /** The state of a job that has ended with this account. */
  static JobState ended(Account account) {
    if (account.allDone()) {
      return DONE;
    }
    return account.of(Outcome.APPLIED) + account.of(Outcome.UNCHANGED) > 0 ? PARTLY_DONE : FAILED;
  }
}
