package dev.skillway.core.plan;

import dev.skillway.spi.change.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which problems were told already: one may keep several changes back, and is told once. */
final class Seen {
  private final Map<Problem, Boolean> last;

  /**
   * @param most with how many of the last ones a problem is compared
   */
  Seen(int most) {
    last =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Problem, Boolean> eldest) {
            return size() > most;
          }
        };
  }

  /** Whether it was not told yet; from now on it was. */
  boolean isNew(Problem problem) {
    return last.put(problem, true) == null;
  }
}
