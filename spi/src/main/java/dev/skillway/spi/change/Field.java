package dev.skillway.spi.change;

/** The fields of a requested change, in the order in which their problems are told. */
public enum Field {
  OPERATION,
  AGENT,
  SKILL,
  PROFICIENCY;

  /** The field's documented name in CSV headers and {@code /v1}. */
  public String word() {
    return Words.of(this);
  }
}
