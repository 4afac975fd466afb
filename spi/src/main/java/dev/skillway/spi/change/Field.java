package dev.skillway.spi.change;

/** The fields of a requested change, in the order in which their problems are told. */
public enum Field {
  OPERATION,
  AGENT,
  SKILL,
  PROFICIENCY;

  private final String word = Words.of(this);

  /** The field's documented name in CSV headers and {@code /v1}. */
  public String word() {
    return word;
  }
}
