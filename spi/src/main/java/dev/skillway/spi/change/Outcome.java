package dev.skillway.spi.change;

/** What became of a change. Every change has exactly one. */
public enum Outcome {
  /** Written to the platform. */
  APPLIED,
  /** It was so already; nothing was sent. */
  UNCHANGED,
  /** Refused with a problem, by Skillway or the platform. */
  REJECTED,
  /** Given up, as when somebody else changed the assignment meanwhile. */
  FAILED,
  /** Sent, and not yet read back. */
  UNKNOWN,
  /** Not tried. */
  UNPROCESSED;

  private final String word = Words.of(this);

  /** The outcome's name in files and answers. */
  public String word() {
    return word;
  }
}
