package dev.skillway.core.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** The bytes of a file that nobody may write to meanwhile: half of a table is another table. */
final class UnchangedStream extends FilterInputStream {
  private final Path file;
  private final State before;

  /** The file was written to, or replaced, since it was opened. */
  static final class Changed extends IOException {
    private static final long serialVersionUID = 1;

    Changed(Path file) {
      super(file + " was changed while it was read");
    }
  }

  private record State(long size, FileTime written) {
    static State of(Path file) throws IOException {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(attributes.size(), attributes.lastModifiedTime());
    }
  }

  private UnchangedStream(Path file, State before, InputStream bytes) {
    super(bytes);
    this.file = file;
    this.before = before;
  }

  /** Opens a file; what is none, such as a pipe, is written to by nature. */
  static InputStream open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Files.newInputStream(file);
    }
    State before = State.of(file);
    return new UnchangedStream(file, before, Files.newInputStream(file));
  }

  @Override
  public int read() throws IOException {
    return checked(in.read());
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    return checked(in.read(into, from, most));
  }

  private int checked(int read) throws IOException {
    if (read < 0 && (!Files.isRegularFile(file) || !State.of(file).equals(before))) {
      throw new Changed(file);
    }
    return read;
  }
}
