package dev.skillway.core.plan;

import dev.skillway.core.resolve.Resolved;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Skill;
import java.util.HashSet;
import java.util.Set;

/**
 * Which skills a replacement takes from nobody unasked: what is wrong and names nobody who is known
 * may have been meant to keep them for any of its agents.
 */
final class Withheld {
  private final Set<String> skills = new HashSet<>();
  private boolean isAll;

  /** A wish that cannot be done. */
  void add(Resolved.Rejected rejected) {
    Skill skill = rejected.skill();
    if (isMisplaced(rejected) || (rejected.about().isEmpty() && skill == null)) {
      isAll = true;
    } else if (rejected.about().isEmpty() && skill != null) {
      skills.add(skill.id());
    }
  }

  /** What is no wish may have been meant to be any. */
  void addUnread() {
    isAll = true;
  }

  boolean has(Skill skill) {
    return isAll || skills.contains(skill.id());
  }

  /** In a row with a cell too many nothing need stand in its own column. */
  private static boolean isMisplaced(Resolved.Rejected rejected) {
    return rejected.faults().others().stream()
        .anyMatch(problem -> problem.code() == Code.ROW_MALFORMED);
  }
}
