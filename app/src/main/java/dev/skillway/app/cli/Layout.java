package dev.skillway.app.cli;

import java.util.Locale;

/** In what form a command answers. */
enum Layout {
  TEXT,
  JSON,
  CSV;

  /** As it is written in the option. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
