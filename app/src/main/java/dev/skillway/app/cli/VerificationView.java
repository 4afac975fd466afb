package dev.skillway.app.cli;

import dev.skillway.core.audit.Verification;
import java.io.PrintStream;

/** Tells whether the audit is as it was written. */
final class VerificationView {
  private VerificationView() {}

  /** The exit code. */
  static int show(Terminal terminal, Verification verification) {
    return switch (verification) {
      case Verification.Empty() -> {
        terminal.out().println("The audit has no entry yet.");
        yield Exit.DONE;
      }
      case Verification.Holds holds -> {
        show(terminal.out(), holds);
        yield Exit.DONE;
      }
      case Verification.Broken broken -> {
        show(terminal.err(), broken);
        yield Exit.ERROR;
      }
    };
  }

  private static void show(PrintStream out, Verification.Holds holds) {
    long entries = holds.entries();
    out.printf(
        "The audit holds: %,d %s, from %s to %s.%n",
        entries, entries == 1 ? "entry" : "entries", holds.first().at(), holds.newest().at());
    out.println("The newest has the hash " + holds.newest().hash());
    out.println("Keep that elsewhere: while it is among the hashes, none before it was touched.");
  }

  private static void show(PrintStream err, Verification.Broken broken) {
    err.printf(
        "The audit does not hold: %s%n",
        switch (broken.flaw()) {
          case ENTRY_CHANGED -> "what this entry says is not what was written.";
          case ENTRY_BEFORE_DIFFERS ->
              "before this entry stood another; it was changed, taken out or moved, or one put in.";
          case CHANGES_DIFFER -> "the changes of this entry are not those that were written.";
          case CHANGES_WITHOUT_ENTRY -> "beside this entry are changes of which no entry tells.";
        });
    err.printf("  made %s, with the hash %s%n", broken.at(), broken.hash());
    err.printf(
        "%,d before it hold%s. A backup from before the change shows what was there.%n",
        broken.held(), broken.held() == 1 ? "s" : "");
  }
}
