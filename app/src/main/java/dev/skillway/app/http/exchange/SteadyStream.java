package dev.skillway.app.http.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Bytes that must come steadily: who sends a few now and then would hold what is held for long. */
final class SteadyStream extends FilterInputStream {
  /** Nobody is measured before. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final long LEAST_BYTES_A_SECOND = 1_024;

  private final InstantSource clock;
  private final Instant began;
  private long bytes;

  SteadyStream(InputStream in, InstantSource clock) {
    super(in);
    this.clock = clock;
    this.began = clock.instant();
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    count(one < 0 ? -1 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws SocketTimeoutException {
    if (read < 0) {
      return;
    }
    bytes += read;
    Duration passed = Duration.between(began, clock.instant());
    if (passed.compareTo(GRACE) > 0 && bytes < passed.toSeconds() * LEAST_BYTES_A_SECOND) {
      throw new SocketTimeoutException("%d bytes in %s".formatted(bytes, passed));
    }
  }
}
