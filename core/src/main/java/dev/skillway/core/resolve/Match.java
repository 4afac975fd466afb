package dev.skillway.core.resolve;

import java.util.List;

/** What a reference fits in a catalogue. */
sealed interface Match<T> {
  record Found<T>(T entry) implements Match<T> {}

  record Unknown<T>() implements Match<T> {}

  /** The ids of all that it fits. */
  record Ambiguous<T>(List<String> ids) implements Match<T> {}
}
