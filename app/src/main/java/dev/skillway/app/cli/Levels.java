package dev.skillway.app.cli;

import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;

/** Proficiencies for people. */
final class Levels {
  private Levels() {}

  /** The number, and its name where the scale has one: {@code 4 Advanced}. */
  static String text(Scale scale, Proficiency proficiency) {
    return scale
        .nameOf(proficiency)
        .map(name -> proficiency + " " + name)
        .orElseGet(proficiency::toString);
  }
}
