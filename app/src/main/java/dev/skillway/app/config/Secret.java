package dev.skillway.app.config;

/** A text that nobody is to read: it shows itself to nobody who does not ask for it. */
public record Secret(String text) {
  /** What is shown in the place of one. */
  static final String MASK = "***";

  @Override
  public String toString() {
    return MASK;
  }
}
