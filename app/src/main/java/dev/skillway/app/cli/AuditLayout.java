package dev.skillway.app.cli;

import dev.skillway.spi.change.Words;

/** In what form the audit is printed. */
enum AuditLayout {
  TEXT,
  JSON,
  CSV,
  NDJSON;

  /** As it is written in the option. */
  @Override
  public String toString() {
    return Words.of(this);
  }
}
