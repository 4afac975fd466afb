package dev.skillway.core.intake.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Parts bytes into lines, and gathers of each no more than may be read. */
final class Lines {
  /** A longer line is skipped. */
  static final int MAX_LENGTH = 1 << 20;

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int from;
  private int to;
  private long number;
  private boolean tooLong;

  Lines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false where there is none. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    if (!fill()) {
      return false;
    }
    number++;
    boolean ended = false;
    while (!ended && fill()) {
      int end = from;
      while (end < to && chunk[end] != '\n') {
        end++;
      }
      gather(end);
      ended = end < to;
      from = ended ? end + 1 : end;
    }
    return true;
  }

  /** Which line it is, 1-based. */
  long number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }

  /** The line without its end; nothing of one that is too long. */
  byte[] text() {
    return line.toByteArray();
  }

  private void gather(int end) {
    tooLong |= line.size() + (end - from) > MAX_LENGTH;
    if (tooLong) {
      line.reset();
    } else {
      line.write(chunk, from, end - from);
    }
  }

  /** Whether there are bytes to read. */
  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    from = 0;
    to = Math.max(in.read(chunk), 0);
    return to > 0;
  }
}
