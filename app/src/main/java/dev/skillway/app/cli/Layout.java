package dev.skillway.app.cli;

/** In what form a command answers. */
enum Layout {
  TEXT,
  JSON,
  CSV
}
