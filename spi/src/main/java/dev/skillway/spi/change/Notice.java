package dev.skillway.spi.change;

import java.util.List;

/**
 * Something that was understood all the same, and how; all of one kind together.
 *
 * @param count how often
 * @param detail how it was understood, told of the first
 * @param positions the first {@value #MAX_POSITIONS} of them
 */
public record Notice(NoticeCode code, int count, String detail, List<Position> positions) {
  public static final int MAX_POSITIONS = 10;

  public Notice {
    positions = List.copyOf(positions);
    if (positions.isEmpty() || positions.size() > Math.min(count, MAX_POSITIONS)) {
      throw new IllegalArgumentException(count + " times at " + positions.size() + " positions");
    }
  }
}
