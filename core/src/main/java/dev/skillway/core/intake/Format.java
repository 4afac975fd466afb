package dev.skillway.core.intake;

import java.io.IOException;
import java.io.InputStream;
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
   * @throws InterruptedException when the thread is interrupted between two statements
   */
  void read(Given given, InputStream bytes, Consumer<Statement> sink)
      throws IOException, InterruptedException;
}
