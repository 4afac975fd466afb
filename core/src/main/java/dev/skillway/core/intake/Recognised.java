package dev.skillway.core.intake;

import java.util.Optional;

/**
 * How an input was read.
 *
 * @param format the name of the format that recognised it; empty where none was asked
 * @param table how its text was written; empty for what is no table, or has no header
 */
public record Recognised(String format, Optional<Tabular> table) {
  /** Nothing of it could be read. */
  static final Recognised NOTHING = new Recognised("", Optional.empty());
}
