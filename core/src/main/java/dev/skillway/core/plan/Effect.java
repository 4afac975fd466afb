package dev.skillway.core.plan;

import dev.skillway.spi.change.Words;

/** What a change does to what is there. */
public enum Effect {
  ADD,
  UPDATE,
  REMOVE,
  /** It is so already. */
  KEEP;

  /** The effect's name in answers. */
  public String word() {
    return Words.of(this);
  }
}
