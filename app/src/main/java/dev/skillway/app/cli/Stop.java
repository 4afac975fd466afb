package dev.skillway.app.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stops the command when a signal asks for it (Ctrl-C is one). Before anything is applied the
 * program ends at once. Whoever applies is interrupted, and ends by itself between two calls; it
 * then tells what is done. A second signal ends the program at once, whatever it does.
 */
public final class Stop {
  /** A closed terminal, Ctrl-C, and what {@code kill} and supervisors send. */
  private static final List<String> SIGNALS = List.of("HUP", "INT", "TERM");

  /** What shells add to a signal's number in an exit code. */
  private static final int SIGNALLED = 128;

  private final Terminal terminal;
  private final AtomicInteger exit = new AtomicInteger();
  private @Nullable Thread applying;
  private boolean begun;
  private String message = "";

  public Stop(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Takes the signals from here on. */
  public void listen() {
    for (String name : SIGNALS) {
      Signals.handle(name, number -> take(SIGNALLED + number));
    }
  }

  /** From here on something may be applied: a signal interrupts this thread. */
  synchronized void begin() {
    begin("Stopping after the call that runs … once more ends at once.");
  }

  /** The same, with what is told then; empty for nothing. */
  synchronized void begin(String told) {
    begun = true;
    message = told;
    applying = Thread.currentThread();
  }

  /** From here on nothing more is applied: the command ends by itself, not interrupted any more. */
  synchronized void finish() {
    begun = true;
    applying = null;
    if (asked()) {
      // What is left to do, as writing result files, breaks off in an interrupted thread.
      Thread.interrupted();
    }
  }

  /** Waits until a signal comes. */
  void await() throws InterruptedException {
    begin("");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      if (!asked()) {
        throw stopped;
      }
    } finally {
      finish();
    }
  }

  /** What the signal asked for was done: it ends as if there had been none. */
  void forgive() {
    exit.set(0);
  }

  boolean asked() {
    return exit.get() != 0;
  }

  /** The exit code: that of the signal, if one came. */
  int exit(int otherwise) {
    return asked() ? exit.get() : otherwise;
  }

  private void take(int code) {
    if (!exit.compareAndSet(0, code)) {
      terminal
          .err()
          .println("skillway: ended at once. What was done of the last job: skillway jobs");
      Runtime.getRuntime().halt(code);
    }
    if (terminal.interactive()) {
      // Out of the line where the bar and ^C are.
      terminal.err().println();
    }
    interruptOrExit(code);
  }

  private synchronized void interruptOrExit(int code) {
    if (!begun) {
      terminal.err().println("skillway: stopped; nothing was changed.");
      // Nobody begins any more: this thread keeps the monitor until the process is gone.
      System.exit(code);
    }
    if (applying != null) {
      if (!message.isEmpty()) {
        terminal.err().println(message);
      }
      applying.interrupt();
    }
  }
}
