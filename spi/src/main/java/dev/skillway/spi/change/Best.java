package dev.skillway.spi.change;

/** Which end of a scale is the best. */
public enum Best {
  MAX,
  /** As in NICE CXone, where 1 is the best of 20. */
  MIN;

  /** The end's name in files and answers: {@code max} or {@code min}. */
  public String word() {
    return Words.of(this);
  }
}
