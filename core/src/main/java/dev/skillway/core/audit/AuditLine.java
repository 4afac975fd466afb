package dev.skillway.core.audit;

import dev.skillway.spi.change.Proficiency;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown: one that tells of changes is a line for each of them.
 *
 * @param change null where the entry tells of something else
 */
public record AuditLine(AuditEntry entry, @Nullable Changed change) {
  /**
   * A change of an assignment, by ids.
   *
   * @param before null where it was added
   * @param after null where it was removed
   */
  public record Changed(
      String agent, String skill, @Nullable Proficiency before, @Nullable Proficiency after) {}
}
