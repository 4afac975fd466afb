package dev.skillway.core.job;

import dev.skillway.core.intake.Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The inputs of a job that is to be left for the engine, byte for byte. They lie aside until the
 * job is left; then in {@code queue/ID} below the data folder, numbered from 0 on.
 */
public final class LeftInputs implements AutoCloseable {
  private final QueueFolder queue;
  private final String id;
  private int kept;

  /**
   * @param data the data folder
   * @param id of the job
   */
  public LeftInputs(Path data, String id) {
    this.queue = new QueueFolder(data);
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Whether there are any. */
  public boolean isEmpty() {
    return kept == 0;
  }

  /** The same input; when it is opened it is copied, and the copy is what is read. */
  public Input keep(Input input) {
    Path copy = queue.aside(id).resolve(Integer.toString(kept++));
    return new Input(
        input.name(),
        input.format(),
        () -> {
          try (InputStream bytes = input.opener().open()) {
            copy(bytes, copy);
          }
          return Files.newInputStream(copy);
        });
  }

  /** A disk that is full is no fault of the input, and is told by another exception. */
  private static void copy(InputStream bytes, Path copy) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (FileChannel file = create(copy)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        write(file, ByteBuffer.wrap(buffer, 0, read));
      }
      file.force(true);
    }
  }

  private static FileChannel create(Path copy) {
    try {
      Files.createDirectories(copy.getParent());
      return FileChannel.open(
          copy,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
    } catch (IOException denied) {
      throw new UncheckedIOException(denied);
    }
  }

  private static void write(FileChannel file, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** They are there for the engine, and stay whatever happens to this process. */
  void leave() throws IOException {
    Files.move(queue.aside(id), queue.of(id), StandardCopyOption.ATOMIC_MOVE);
    queue.force();
  }

  /** The job was not left after all. */
  void takeBack() {
    QueueFolder.delete(queue.of(id));
  }

  /** Takes away what was not left. */
  @Override
  public void close() {
    QueueFolder.delete(queue.aside(id));
  }

  /** Those that were left with a job. */
  static List<Input> of(Path data, Job job) {
    Path folder = new QueueFolder(data).of(job.id());
    List<Input> inputs = new ArrayList<>();
    for (JobInput input : job.inputs()) {
      Path copy = folder.resolve(Integer.toString(inputs.size()));
      inputs.add(new Input(input.name(), () -> open(copy)));
    }
    return inputs;
  }

  private static InputStream open(Path copy) throws IOException {
    try {
      return Files.newInputStream(copy);
    } catch (NoSuchFileException gone) {
      throw new IOException("its copy " + copy + " is gone", gone);
    }
  }
}
