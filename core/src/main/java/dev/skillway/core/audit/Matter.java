package dev.skillway.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an audit entry says.
 *
 * @param org by name; null where it is about none, or several
 * @param job its id; null where it came by none
 * @param detail JSON: an object, as the kind has it
 * @param history the changes that it tells of; null of other kinds, and where it is not known
 */
public record Matter(
    AuditKind kind,
    @Nullable String org,
    Author author,
    @Nullable String job,
    String detail,
    @Nullable HistoryRange history) {
  public Matter {
    if (kind != AuditKind.CHANGES && history != null) {
      throw new IllegalArgumentException(kind + " with the history " + history);
    }
  }
}
