package dev.skillway.core.intake;

import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;

/**
 * What is known of an input before it is read.
 *
 * @param input its name, for positions
 * @param line where the body stands that is read, 1-based; {@value #WHOLE} where it is the whole
 *     input
 * @param endpoint where it was meant for
 * @param names of the org's agents and skills
 * @param notices where is noted what was understood all the same
 */
public record Given(String input, long line, Endpoint endpoint, Names names, Notices notices) {
  private static final long WHOLE = 0;

  public Given(String input, Endpoint endpoint, Names names, Notices notices) {
    this(input, WHOLE, endpoint, names, notices);
  }

  /** The same for the body on one line of the input. */
  public Given onLine(long number) {
    return new Given(input, number, endpoint, names, notices);
  }

  /** Whether the body is one of several, a line each. */
  public boolean isOnLine() {
    return line != WHOLE;
  }

  /** The same with another place for notices. */
  public Given with(Notices others) {
    return new Given(input, line, endpoint, names, others);
  }

  /** The input as a whole. */
  public Position whole() {
    return Position.whole(input);
  }

  /** A value of the body, by its JSON Pointer. */
  public Position at(String pointer) {
    return isOnLine() ? Position.line(input, line, pointer) : Position.pointer(input, pointer);
  }

  /** A character of the body's text. */
  public Position at(Place.LineColumn character) {
    return new Position(
        input,
        isOnLine()
            ? new Place.LineColumn(line + character.line() - 1, character.column())
            : character);
  }
}
