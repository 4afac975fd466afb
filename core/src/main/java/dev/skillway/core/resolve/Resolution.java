package dev.skillway.core.resolve;

import dev.skillway.spi.change.ChangeSet;
import dev.skillway.spi.change.Problem;
import java.util.List;

/**
 * All wishes, resolved, in their order; a wish that repeats another is not there.
 *
 * @param changes what can be done of them
 * @param problems of what is no wish: agents that are merely named
 */
public record Resolution(ChangeSet changes, List<Resolved> wishes, List<Problem> problems) {
  public Resolution {
    wishes = List.copyOf(wishes);
    problems = List.copyOf(problems);
  }
}
