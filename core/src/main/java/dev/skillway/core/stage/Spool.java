package dev.skillway.core.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are written one after the other and read again wherever they are wanted: the first
 * {@value #IN_MEMORY} in memory, all further ones in a file that has no name and is gone with the
 * process. For one thread.
 */
public final class Spool implements AutoCloseable {
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int IN_MEMORY = 8 << 20;

  private final Path folder;
  private final int inMemory;
  private final List<byte[]> pages = new ArrayList<>();
  private byte[] page = new byte[PAGE];
  private int filled;
  private long flushed;
  private @Nullable FileChannel file;
  private @Nullable MemorySegment mapped;

  /**
   * Makes an empty one.
   *
   * @param folder where the file is made, if one is needed
   */
  public Spool(Path folder) {
    this(folder, IN_MEMORY);
  }

  Spool(Path folder, int inMemory) {
    this.folder = folder;
    this.inMemory = inMemory;
  }

  /** Where the next byte goes. */
  long end() {
    return flushed + filled;
  }

  /**
   * Writes a byte.
   *
   * @throws UncheckedIOException when the disk takes no more
   */
  void write(int value) {
    if (filled == PAGE) {
      flush();
    }
    page[filled++] = (byte) value;
  }

  /**
   * Writes bytes.
   *
   * @throws UncheckedIOException when the disk takes no more
   */
  void write(byte[] bytes) {
    int done = 0;
    while (done < bytes.length) {
      if (filled == PAGE) {
        flush();
      }
      int part = Math.min(PAGE - filled, bytes.length - done);
      System.arraycopy(bytes, done, page, filled, part);
      filled += part;
      done += part;
    }
  }

  /** The byte at a place that was written. */
  byte read(long at) {
    if (at >= flushed) {
      return page[(int) (at - flushed)];
    }
    return at < inMemory
        ? pages.get((int) (at >> PAGE_BITS))[(int) (at & (PAGE - 1))]
        : map().get(ValueLayout.JAVA_BYTE, at - inMemory);
  }

  /** The bytes from a place on, so many as {@code bytes} holds. */
  void read(long at, byte[] bytes) {
    int done = 0;
    while (done < bytes.length) {
      done += read(at + done, bytes, done);
    }
  }

  private int read(long at, byte[] bytes, int done) {
    int rest = bytes.length - done;
    if (at < flushed && at >= inMemory) {
      int part = (int) Math.min(rest, flushed - at);
      MemorySegment.copy(map(), ValueLayout.JAVA_BYTE, at - inMemory, bytes, done, part);
      return part;
    }
    byte[] from = at >= flushed ? page : pages.get((int) (at >> PAGE_BITS));
    int offset = (int) (at >= flushed ? at - flushed : at & (PAGE - 1));
    int part = Math.min(rest, PAGE - offset);
    System.arraycopy(from, offset, bytes, done, part);
    return part;
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void flush() {
    if (flushed < inMemory) {
      pages.add(page);
      page = new byte[PAGE];
    } else {
      append();
    }
    flushed += PAGE;
    filled = 0;
  }

  private void append() {
    try {
      FileChannel out = file == null ? open() : file;
      file = out;
      ByteBuffer bytes = ByteBuffer.wrap(page);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        Files.createTempFile(folder, "stage", ".tmp"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** The file as memory: what is read in any order is read without a call for each. */
  private MemorySegment map() {
    MemorySegment known = mapped;
    long size = flushed - inMemory;
    if (known != null && known.byteSize() == size) {
      return known;
    }
    if (file == null) {
      throw new IllegalStateException("nothing was written to a file");
    }
    try {
      MemorySegment all = file.map(MapMode.READ_ONLY, 0, size, Arena.ofAuto());
      mapped = all;
      return all;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
