package dev.skillway.core.audit;

/**
 * Rows of the history that were written together.
 *
 * @param first the key of the first
 * @param last the key of the last; all between are theirs
 * @param digest of their texts, in hexadecimal digits
 */
public record HistoryRange(long first, long last, String digest) {
  public HistoryRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no range: " + first + " to " + last);
    }
  }
}
