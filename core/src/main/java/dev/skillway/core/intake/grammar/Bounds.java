package dev.skillway.core.intake.grammar;

/** What one input may ask for, however many bodies it holds. */
public final class Bounds {
  /** A few lines can ask for more than the machine holds. */
  static final int MOST_COMBINED = 500_000;

  /** Keys of so many entries of maps are held against words: more problems are not listed. */
  private static final int MOST_COMPARED = 1_000;

  private long combined;
  private long compared;

  /** Counts changes that a block comes to. */
  boolean combine(int changes) {
    combined += changes;
    return combined <= MOST_COMBINED;
  }

  /** Counts an entry of a map. */
  boolean compare() {
    compared++;
    return compared <= MOST_COMPARED;
  }
}
