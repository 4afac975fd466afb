package dev.skillway.core.job;

import java.io.IOException;
import java.util.List;

/** One result file of one input: its records as they came, with what became of them. */
interface Sheet extends AutoCloseable {
  /**
   * Writes a record.
   *
   * @param text as it came
   * @param outcomes of its changes, all of this file's kind; none where nothing was tried of it
   */
  void record(String text, List<OutcomeRow> outcomes) throws IOException;

  /** Writes a removal that a replacement implied, as it could have been asked for. */
  void implied(OutcomeRow outcome) throws IOException;

  /** Ends the file; what lies beneath stays open. */
  @Override
  void close() throws IOException;
}
