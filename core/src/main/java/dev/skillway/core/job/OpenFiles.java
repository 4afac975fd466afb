package dev.skillway.core.job;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that are open together: each is closed, also where closing another one fails. */
final class OpenFiles implements Closeable {
  private final List<Closeable> files = new ArrayList<>();

  /** Takes a file over. */
  <T extends Closeable> T add(T file) {
    files.add(file);
    return file;
  }

  /**
   * Closes all files.
   *
   * @throws IOException the first failure; the others are suppressed by it
   */
  @Override
  public void close() throws IOException {
    @Nullable IOException first = null;
    for (Closeable file : files) {
      try {
        file.close();
      } catch (IOException broken) {
        if (first == null) {
          first = broken;
        } else {
          first.addSuppressed(broken);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
