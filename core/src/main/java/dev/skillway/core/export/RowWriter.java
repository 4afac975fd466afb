package dev.skillway.core.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one file, all with the same columns. */
public interface RowWriter extends AutoCloseable {
  /**
   * Writes a row.
   *
   * @param values one for each column; null = empty
   */
  void write(List<@Nullable String> values) throws IOException;

  /** Ends the file; what lies beneath stays open. */
  @Override
  void close() throws IOException;
}
