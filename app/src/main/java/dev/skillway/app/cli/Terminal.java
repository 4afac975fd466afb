package dev.skillway.app.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where commands read and write.
 *
 * @param interactive whether a person sits there who can be asked
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
  /** That of this process, in UTF-8 whatever the locale, so that what is exported can be read. */
  @SuppressWarnings("SystemConsoleNull") // JDK 25 has none again where nobody sits at a terminal.
  public static Terminal ofProcess() {
    Console console = System.console();
    return new Terminal(
        System.in,
        stream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)),
        stream(new FileOutputStream(FileDescriptor.err)),
        console != null && console.isTerminal());
  }

  /** The same, with answers on standard error, where they are no answer but a question. */
  Terminal toErr() {
    return new Terminal(in, err, err, interactive);
  }

  /** The same, with messages on standard output, where they are the answer. */
  Terminal toOut() {
    return new Terminal(in, out, out, interactive);
  }

  /** Whether colours are wanted (<a href="https://no-color.org">NO_COLOR</a>). */
  boolean colours() {
    return interactive && System.getenv("NO_COLOR") == null;
  }

  /** Asks a question that only {@code y} or {@code yes} affirms. */
  boolean affirms(String question) {
    err.print(question + " [y/N] ");
    err.flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    } catch (IOException _) {
      return false;
    }
  }

  private static PrintStream stream(OutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
