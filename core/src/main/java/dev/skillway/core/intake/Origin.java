package dev.skillway.core.intake;

import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;

/** Where a wish stands in its input; kept small, since every wish has one. */
public interface Origin {
  /** The item or row as a whole. */
  Position item();

  /** One of its fields; where it is missing, the place where it belongs. */
  Position at(Field field);
}
