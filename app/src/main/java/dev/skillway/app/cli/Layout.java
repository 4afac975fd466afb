package dev.skillway.app.cli;

import dev.skillway.spi.change.Words;

/** In what form a command answers. */
enum Layout {
  TEXT,
  JSON,
  CSV;

  /** As it is written in the option. */
  @Override
  public String toString() {
    return Words.of(this);
  }
}
