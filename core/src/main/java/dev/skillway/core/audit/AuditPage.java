package dev.skillway.core.audit;

import java.util.List;
import java.util.Optional;

/**
 * Some lines of the audit: the newest entry first, the changes of one in the order of their agents.
 *
 * @param next the place after which the next page begins; empty on the last one
 */
public record AuditPage(List<AuditLine> lines, Optional<AuditPlace> next) {
  public AuditPage {
    lines = List.copyOf(lines);
  }
}
