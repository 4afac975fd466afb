package dev.skillway.app.http.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a body: a few in memory, more of them in a file that goes with them. */
public final class Received implements AutoCloseable {
  /** Nothing was sent. */
  public static final Received NOTHING = new Received(new byte[0], 0, null);

  private static final int BUFFER = 8 << 10;

  private final byte[] beginning;
  private final long size;
  private final @Nullable Path file;

  private Received(byte[] beginning, long size, @Nullable Path file) {
    this.beginning = beginning;
    this.size = size;
    this.file = file;
  }

  /** More bytes were sent than are taken. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(long most) {
      super("more than " + most + " bytes");
    }
  }

  /** What does not fit in memory could not be written to a file. */
  public static final class Unkept extends IOException {
    private static final long serialVersionUID = 1;

    Unkept(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * Takes all bytes of a stream.
   *
   * @param folder for what is not kept in memory
   * @throws TooLarge when there are more than the limits allow
   * @throws Unkept when the file cannot be written
   */
  public static Received from(InputStream bytes, Limits limits, Path folder) throws IOException {
    byte[] beginning = bytes.readNBytes(limits.small());
    if (beginning.length < limits.small()) {
      return new Received(beginning, beginning.length, null);
    }
    Path file = make(folder);
    try (OutputStream out = Files.newOutputStream(file)) {
      keep(out, beginning, beginning.length);
      long size = beginning.length;
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        if (size > limits.body()) {
          throw new TooLarge(limits.body());
        }
        keep(out, buffer, read);
      }
      return new Received(beginning, size, file);
    } catch (IOException | RuntimeException broken) {
      Files.deleteIfExists(file);
      throw broken;
    }
  }

  private static Path make(Path folder) throws Unkept {
    try {
      return Files.createTempFile(folder, "body-", ".tmp");
    } catch (IOException full) {
      throw new Unkept(full);
    }
  }

  private static void keep(OutputStream out, byte[] bytes, int length) throws Unkept {
    try {
      out.write(bytes, 0, length);
    } catch (IOException full) {
      throw new Unkept(full);
    }
  }

  public long size() {
    return size;
  }

  public InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(beginning) : Files.newInputStream(file);
  }

  /**
   * Whether there are more commas and opening brackets than so many: JSON has no more values than
   * these, and one.
   */
  public boolean isCrowded(int most) throws IOException {
    int marks = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = open()) {
      for (int read = bytes.read(buffer); read >= 0 && marks <= most; read = bytes.read(buffer)) {
        for (int i = 0; i < read; i++) {
          marks += buffer[i] == ',' || buffer[i] == '{' || buffer[i] == '[' ? 1 : 0;
        }
      }
    }
    return marks > most;
  }

  /**
   * Whether its first letter, after white space and a byte order mark, opens an object or a list.
   */
  public boolean beginsLikeJson() {
    for (byte letter : beginning) {
      switch (letter) {
        case ' ', '\t', '\r', '\n', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF -> {}
        case '{', '[' -> {
          return true;
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException _) {
        // It goes with the folder, which is emptied when the server starts.
      }
    }
  }
}
