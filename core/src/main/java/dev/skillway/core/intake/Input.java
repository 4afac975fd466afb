package dev.skillway.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that somebody handed in, under the name that messages call them by.
 *
 * @param name the path as it was given; {@value #STDIN} for standard input
 */
public record Input(String name, Opener opener) {
  public static final String STDIN = "-";

  /** Opens the bytes; called once. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** The file of that path, or standard input for {@value #STDIN}. */
  public static Input of(String name, InputStream stdin) {
    return name.equals(STDIN)
        ? new Input(name, () -> stdin)
        : new Input(name, () -> Files.newInputStream(Path.of(name)));
  }
}
