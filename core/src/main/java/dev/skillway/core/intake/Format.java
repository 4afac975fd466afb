package dev.skillway.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** A way of writing changes down, recognised by how the input begins. */
public interface Format {
  /**
   * The format's name in jobs and as a file's ending: {@code csv}, {@code json}, {@code ndjson}.
   */
  String name();

  /** Whether it is the one in which bodies are sent to an endpoint. */
  default boolean isOfBodies() {
    return false;
  }

  /** Whether a name says that its input is of this format, however that begins. */
  default boolean isNamed(String input) {
    return false;
  }

  /** Whether input that begins so is of this format. */
  boolean recognises(Beginning beginning);

  /**
   * Hands every statement of the input to {@code sink}, in order.
   *
   * @return how the text of a table was written
   * @throws InterruptedException when the thread is interrupted between two statements
   */
  Optional<Tabular> read(Given given, InputStream bytes, Consumer<Statement> sink)
      throws IOException, InterruptedException;
}
