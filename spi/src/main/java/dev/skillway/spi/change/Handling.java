package dev.skillway.spi.change;

/** What is done with input beyond the documented shapes (RFC 7240, {@code Prefer: handling}). */
public enum Handling {
  /** What has one meaning is accepted with a notice. */
  LENIENT,
  /** Each notice is the problem it stands for. */
  STRICT
}
