package dev.skillway.core.job;

import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held by the one engine that may run jobs on a data folder. The operating system lets go of it
 * when the process ends, however that ends.
 */
final class EngineLock implements AutoCloseable {
  private static final String NAME = "engine.lock";

  /** Held by this process: closing a second channel would let go of the first one's lock. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private EngineLock(Path file, FileChannel channel) {
    this.file = file;
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
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    try {
      Optional<EngineLock> lock = lock(file, now);
      if (lock.isEmpty()) {
        HELD.remove(file);
      }
      return lock;
    } catch (IOException denied) {
      HELD.remove(file);
      throw new StoreFailure(
          Code.STORE_UNWRITABLE,
          "%s cannot be written: %s. Give this user write permission on its folder, and room."
              .formatted(file, denied.getMessage()),
          denied);
    }
  }

  private static Optional<EngineLock> lock(Path file, Instant now) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        channel.close();
        return Optional.empty();
      }
      String holder =
          "pid " + ProcessHandle.current().pid() + " since " + now.truncatedTo(ChronoUnit.SECONDS);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      return Optional.of(new EngineLock(file, channel));
    } catch (IOException broken) {
      channel.close();
      throw broken;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The lock goes with the process at the latest.
    } finally {
      HELD.remove(file);
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
