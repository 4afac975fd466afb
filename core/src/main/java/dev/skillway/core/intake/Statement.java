package dev.skillway.core.intake;

import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.List;

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

  /**
   * What is wrong beside the wishes.
   *
   * @param meant what a text that cannot be read would say if it were mended
   * @param whole whether it is wrong with the input as a whole, of which then nothing is applied
   */
  record Fault(Problem problem, List<Statement> meant, boolean whole) implements Statement {
    public Fault {
      meant = List.copyOf(meant);
    }

    public Fault(Problem problem) {
      this(problem, List.of(), true);
    }
  }
}
