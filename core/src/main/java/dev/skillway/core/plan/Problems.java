package dev.skillway.core.plan;

import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Counts problems, each once, and keeps the first. What stands around several wishes is told at
 * each of them, one after the other, and is the same problem.
 */
final class Problems {
  /** So many are kept; further ones are compared with as many that were told last. */
  static final int KEPT = 10_000;

  private final List<Problem> kept = new ArrayList<>();
  private final Seen seen = new Seen(KEPT);
  private long count;
  private boolean haveOneRemedy = true;

  void add(Collection<Problem> problems) {
    problems.forEach(this::add);
  }

  void add(Problem problem) {
    if (!seen.isNew(problem)) {
      return;
    }
    count++;
    haveOneRemedy &= problem.oneRemedy();
    if (kept.size() < KEPT) {
      kept.add(problem);
    }
  }

  List<Problem> kept() {
    return List.copyOf(kept);
  }

  long count() {
    return count;
  }

  /** Whether each has one remedy that keeps the meaning. */
  boolean haveOneRemedy() {
    return haveOneRemedy;
  }
}
