package dev.skillway.app.cli;

/**
 * Exit codes: of {@code plan} 0, 1, 2; of {@code apply} 0, 1, 3; of wrong usage 64 (sysexits.h); of
 * what a signal stopped that of {@link Stop}.
 */
final class Exit {
  static final int DONE = 0;
  static final int ERROR = 1;
  static final int CHANGES = 2;
  static final int PARTLY = 3;
  static final int USAGE = 64;

  private Exit() {}
}
