package dev.skillway.core.intake;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that somebody handed in, under the name that messages call them by.
 *
 * @param name the path as it was given; {@value #STDIN} for standard input; empty for the body of a
 *     request
 * @param format the name of its format, where its sender told it; null where it is recognised
 */
public record Input(String name, @Nullable String format, Opener opener) {
  public static final String STDIN = "-";

  public Input(String name, Opener opener) {
    this(name, null, opener);
  }

  /** Opens the bytes. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** Reads opened bytes, of which UTF-16 comes as UTF-8. */
  public interface Body<T> {
    T read(InputStream bytes, Beginning beginning) throws IOException, InterruptedException;
  }

  /** The file of that path, or standard input for {@value #STDIN}. */
  public static Input of(String name, InputStream stdin) {
    return name.equals(STDIN)
        ? new Input(name, () -> unread(stdin))
        : new Input(name, () -> file(Path.of(name)));
  }

  /**
   * Opens the input, makes sure that it is text, and hands it over.
   *
   * @param otherwise what comes out where it cannot be read
   */
  public <T> T read(Body<T> body, Function<Problem, T> otherwise) throws InterruptedException {
    try (var bytes = new BufferedInputStream(opener.open(), 1 << 16)) {
      Beginning beginning = Beginning.peek(bytes);
      Optional<Problem> unusable = beginning.problem(this);
      return unusable.isPresent()
          ? otherwise.apply(unusable.get())
          : body.read(beginning.utf8(bytes), beginning);
    } catch (IsFolder _) {
      return otherwise.apply(
          problem(Code.FILE_IS_FOLDER, "'%s' is a folder. Name a file in it.".formatted(name)));
    } catch (NoSuchFileException | InvalidPathException _) {
      return otherwise.apply(
          problem(
              Code.FILE_MISSING,
              "There is no file '%s' in %s. Check the name and the folder."
                  .formatted(name, Path.of("").toAbsolutePath())));
    } catch (UnchangedStream.Changed _) {
      return otherwise.apply(
          problem(
              Code.FILE_CHANGED,
              "'%s' was changed while it was read. Try again when nobody writes to it."
                  .formatted(name)));
    } catch (AccessDeniedException _) {
      return otherwise.apply(
          problem(
              Code.FILE_UNREADABLE,
              "'%s' may not be read by this user. Change its permissions or copy it."
                  .formatted(name)));
    } catch (IOException broken) {
      return otherwise.apply(
          problem(
              Code.FILE_UNREADABLE,
              "Reading '%s' broke off: %s. Nothing was done; try again."
                  .formatted(name, broken.getMessage())));
    }
  }

  /** Standard input can be read once; a stream that was closed says so when it is asked. */
  private static InputStream unread(InputStream stdin) throws IOException {
    try {
      stdin.available();
      return stdin;
    } catch (IOException closed) {
      throw new IOException("standard input was read before; name - once", closed);
    }
  }

  /** A problem of the input as a whole. */
  Problem problem(Code code, String detail) {
    return Problem.of(code, Position.whole(name), detail);
  }

  private static InputStream file(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IsFolder();
    }
    return UnchangedStream.open(path);
  }

  private static final class IsFolder extends IOException {
    private static final long serialVersionUID = 1;
  }
}
