package dev.skillway.core.job;

import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Held by the one engine that may run jobs on a data folder. The operating system lets go of it
 * when the process ends, however that ends.
 */
final class EngineLock implements AutoCloseable {
  private static final String NAME = "engine.lock";

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
    return tryTake(folder, now).orElseThrow(() -> busy(folder));
  }

  /** Takes the lock of a data folder, unless another engine holds it. */
  static Optional<EngineLock> tryTake(Path folder, Instant now) {
    Path file = folder.resolve(NAME);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        return Optional.empty();
      }
      String holder =
          "pid " + ProcessHandle.current().pid() + " since " + now.truncatedTo(ChronoUnit.SECONDS);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      return Optional.of(new EngineLock(channel));
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

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private static StoreFailure busy(Path folder) {
    String holder;
    try {
      holder = Files.readString(folder.resolve(NAME));
    } catch (IOException unreadable) {
      holder = unreadable.getMessage();
    }
    return new StoreFailure(
        Code.ENGINE_BUSY,
        "Another engine applies changes on %s (%s). Wait until it has ended, or stop it."
            .formatted(folder, holder),
        new IllegalStateException(holder));
  }
}
