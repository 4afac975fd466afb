package dev.skillway.app.cli;

import dev.skillway.core.intake.Input;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Tells how much of some inputs was read, by their bytes. */
final class Counted {
  private final Progress progress;
  private final long total;
  private int left;
  private long bytes;
  private long changes;

  Counted(Progress progress, List<Input> inputs) {
    this.progress = progress;
    this.total = size(inputs);
    this.left = inputs.size();
  }

  /** The same input, counted while it is read. */
  Input of(Input input) {
    return new Input(input.name(), () -> new Stream(input.opener().open()));
  }

  /** So many changes were read. */
  void at(long read) {
    changes = read;
    tell();
  }

  private void tell() {
    progress.at(changes, total > 0 ? Math.min(1, (double) bytes / total) : 0);
  }

  private final class Stream extends FilterInputStream {
    Stream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      int some = super.read(buffer, from, most);
      count(Math.max(0, some));
      return some;
    }

    private void count(int read) {
      bytes += read;
      tell();
    }

    /** After the last input comes the plan. */
    @Override
    public void close() throws IOException {
      super.close();
      if (--left == 0) {
        progress.begin("Planning");
      }
    }
  }

  /** Their bytes in all; 0 where one of them has no size. */
  private static long size(List<Input> inputs) {
    long all = 0;
    for (Input input : inputs) {
      long size = size(input);
      if (size == 0) {
        return 0;
      }
      all += size;
    }
    return all;
  }

  private static long size(Input input) {
    try {
      Path file = Path.of(input.name());
      return input.name().equals(Input.STDIN) || !Files.isRegularFile(file) ? 0 : Files.size(file);
    } catch (IOException | InvalidPathException _) {
      return 0;
    }
  }
}
