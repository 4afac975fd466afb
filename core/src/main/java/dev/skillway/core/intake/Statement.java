package dev.skillway.core.intake;

import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;

/** What intake reads out of an input, one after the other. */
public sealed interface Statement {
  /**
   * One change as somebody wrote it: names and levels are still text.
   *
   * @param operation assign where none was given, or one that is unknown
   */
  record Wish(Origin origin, Written written, Operation operation, Level level, Faults faults)
      implements Statement {}

  /**
   * An agent who is named, though nothing is wished of any skill: in a replacement, the empty set.
   */
  record Mention(Position position, String agent) implements Statement {}

  /** What is wrong with the input as a whole: nothing of it is applied. */
  record Fault(Problem problem) implements Statement {}
}
