package dev.skillway.core.intake;

import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** A way of writing changes down, recognised by how the input begins. */
public interface Format {
  /** The format's name in jobs and as a file's ending: {@code csv}, {@code json}. */
  String name();

  /** Whether input that begins so is of this format. */
  boolean recognises(Beginning beginning);

  /**
   * Hands every statement of the input to {@code sink}, in order.
   *
   * @return what made the rest of the input unreadable; faults of single wishes travel with them
   * @throws InterruptedException when the thread is interrupted between two statements
   */
  List<Problem> read(String input, InputStream bytes, Notices notices, Consumer<Statement> sink)
      throws IOException, InterruptedException;
}
