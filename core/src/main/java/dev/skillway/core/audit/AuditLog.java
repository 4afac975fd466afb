package dev.skillway.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the audit. */
public final class AuditLog {
  private static final int ENTRIES_AT_ONCE = 500;

  private final Handle handle;
  private final EntryQuery entries;
  private final HistoryReader history;
  private final List<AuditLine> lines = new ArrayList<>();
  private final List<AuditPlace> places = new ArrayList<>();
  private final int most;

  private AuditLog(Handle handle, AuditFilter filter, int most) {
    Subjects subjects = Subjects.of(handle, filter);
    this.handle = handle;
    this.entries = new EntryQuery(filter, subjects);
    this.history = new HistoryReader(filter, subjects);
    this.most = most;
  }

  /**
   * A page of the audit.
   *
   * @param most how many lines it has at most
   */
  public static AuditPage page(Handle handle, AuditFilter filter, AuditPlace after, int most) {
    return new AuditLog(handle, filter, most).page(after);
  }

  private AuditPage page(AuditPlace after) {
    int atOnce = Math.min(most + 2, ENTRIES_AT_ONCE);
    AuditPlace place = after;
    List<AuditEntry> found;
    do {
      found = entries.read(handle, place, atOnce);
      for (AuditEntry entry : found) {
        add(entry, place);
      }
      if (!found.isEmpty()) {
        place = AuditPlace.behind(found.getLast());
      }
    } while (!isFull() && found.size() == atOnce);
    boolean more = lines.size() > most;
    return more
        ? new AuditPage(lines.subList(0, most), Optional.of(places.get(most - 1)))
        : new AuditPage(lines, Optional.empty());
  }

  private boolean isFull() {
    return lines.size() > most;
  }

  /** Adds the lines of an entry that stand behind a place. */
  private void add(AuditEntry entry, AuditPlace after) {
    boolean isBegun = entry.key() == after.key();
    if (isFull()) {
      return;
    }
    if (entry.matter().history() != null) {
      history.read(handle, entry, isBegun ? after : AuditPlace.of(entry), this::add);
    } else if (!isBegun) {
      add(new AuditLine(entry, null), AuditPlace.of(entry));
    }
  }

  /** Whether there is room for more. */
  private boolean add(AuditLine line, AuditPlace place) {
    lines.add(line);
    places.add(place);
    return !isFull();
  }
}
