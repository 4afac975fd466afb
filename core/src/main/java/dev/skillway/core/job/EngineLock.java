package dev.skillway.core.job;

import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one engine that may run jobs on a data folder. The operating system lets go of it
 * when the process ends, however that ends.
 */
final class EngineLock implements AutoCloseable {
  private final FileChannel channel;

  private EngineLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a data folder.
   *
   * @throws StoreFailure when another engine holds it, naming that one
   */
  static EngineLock take(Path folder, Instant now) {
    Path file = folder.resolve("engine.lock");
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        try (channel) {
          throw busy(folder, channel);
        }
      }
      String holder =
          "pid " + ProcessHandle.current().pid() + " since " + now.truncatedTo(ChronoUnit.SECONDS);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      return new EngineLock(channel);
    } catch (IOException denied) {
      throw new StoreFailure(
          Code.STORE_UNWRITABLE,
          "%s cannot be written: %s. Give this user write permission on its folder."
              .formatted(file, denied.getMessage()),
          denied);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The lock goes with the process at the latest.
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static StoreFailure busy(Path folder, FileChannel channel) throws IOException {
    var holder = ByteBuffer.allocate(100);
    channel.read(holder, 0);
    String name = new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8);
    return new StoreFailure(
        Code.ENGINE_BUSY,
        "Another engine applies changes on %s (%s). Wait until it has ended, or stop it."
            .formatted(folder, name),
        new IllegalStateException(name));
  }
}
