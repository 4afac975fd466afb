package dev.skillway.core.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place among the lines of the audit: the one after which a page begins.
 *
 * @param at of the entry, in milliseconds since 1970
 * @param key of the entry
 * @param history the key of the row that holds the change; 0 where the line is no change
 * @param index of the change in its row
 */
public record AuditPlace(long at, long key, long history, int index) {
  /** Before all. */
  public static final AuditPlace BEGINNING = new AuditPlace(Long.MAX_VALUE, Long.MAX_VALUE, 0, 0);

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,9})");

  /** Behind all lines of an entry. */
  static AuditPlace behind(AuditEntry entry) {
    return new AuditPlace(entry.at().toEpochMilli(), entry.key(), Long.MAX_VALUE, 0);
  }

  static AuditPlace of(AuditEntry entry) {
    return new AuditPlace(entry.at().toEpochMilli(), entry.key(), 0, 0);
  }

  /** What {@link #text} made; empty where it is no place. */
  public static Optional<AuditPlace> parse(String text) {
    Matcher place = TEXT.matcher(text);
    return place.matches()
        ? Optional.of(
            new AuditPlace(
                Long.parseLong(place.group(1)),
                Long.parseLong(place.group(2)),
                Long.parseLong(place.group(3)),
                Integer.parseInt(place.group(4))))
        : Optional.empty();
  }

  /** For a cursor. */
  public String text() {
    return at + "." + key + "." + history + "." + index;
  }

  /** Whether a change stands behind this place, which is in the same entry. */
  boolean isBefore(long otherHistory, int otherIndex) {
    return otherHistory > history || (otherHistory == history && otherIndex > index);
  }
}
