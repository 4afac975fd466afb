package dev.skillway.core.plan;

import java.util.Locale;

/** What a change does to what is there. */
public enum Effect {
  ADD,
  UPDATE,
  REMOVE,
  /** It is so already. */
  KEEP;

  /** The effect's name in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
