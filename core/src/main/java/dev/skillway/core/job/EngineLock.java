package dev.skillway.core.job;

import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held by the one engine that may run jobs on a data folder. The operating system lets go of it
 * when the process ends, however that ends.
 */
final class EngineLock implements AutoCloseable {
  private static final String NAME = "engine.lock";

  /** Locked by whoever is the engine; far behind what is written there, which all may read. */
  private static final long ENGINE = 1L << 40;

  /**
   * Locked by it too, once its name is written. Whoever only looks tries this one, and so is never
   * in the way of a process that becomes the engine.
   */
  private static final long AT_WORK = ENGINE + 1;

  private static final int TRIES = 10;
  private static final Duration BETWEEN = Duration.ofMillis(50);

  /** Held by this process: closing a second channel would let go of the first one's lock. */
  private static final Map<Path, EngineHolder> HELD = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private EngineLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a data folder. Waits a moment for commands that hold it only to end jobs of
   * engines that died.
   *
   * @throws StoreFailure when another engine holds it, naming that one
   */
  static EngineLock take(Path folder, EngineRole role, Instant now) throws InterruptedException {
    Optional<EngineLock> lock = tryTake(folder, role, now);
    for (int i = 0; i < TRIES && lock.isEmpty(); i++) {
      Thread.sleep(BETWEEN);
      lock = tryTake(folder, role, now);
    }
    return lock.orElseThrow(() -> busy(folder));
  }

  /** Takes the lock of a data folder, unless another engine holds it. */
  static Optional<EngineLock> tryTake(Path folder, EngineRole role, Instant now) {
    Path file = folder.resolve(NAME);
    var holder =
        EngineHolder.of(
            role,
            "pid %d since %s"
                .formatted(ProcessHandle.current().pid(), now.truncatedTo(ChronoUnit.SECONDS)));
    if (HELD.putIfAbsent(file, holder) != null) {
      return Optional.empty();
    }
    try {
      Optional<EngineLock> lock = lock(file, holder);
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

  private static Optional<EngineLock> lock(Path file, EngineHolder holder) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock(ENGINE, 1, false) == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.told().getBytes(StandardCharsets.UTF_8)), 0);
      channel.lock(AT_WORK, 1, false);
      return Optional.of(new EngineLock(file, channel));
    } catch (IOException broken) {
      channel.close();
      throw broken;
    }
  }

  /** Who is at work on a data folder. */
  static synchronized Optional<EngineHolder> holder(Path folder) {
    Path file = folder.resolve(NAME);
    Optional<EngineHolder> own = Optional.ofNullable(HELD.get(file));
    if (own.isPresent() || Files.notExists(file)) {
      return own;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock free = channel.tryLock(AT_WORK, 1, true)) {
      return free == null
          ? Optional.of(new EngineHolder(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException _) {
      // Whoever wants to become the engine is told why that cannot be.
      return Optional.empty();
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
    // It may have ended since; what it wrote there is still its name.
    EngineHolder holder = holder(folder).orElseGet(() -> last(folder.resolve(NAME)));
    return new StoreFailure(
        Code.ENGINE_BUSY,
        "Another engine applies changes on %s (%s). %s"
            .formatted(
                folder,
                holder.told(),
                holder.isServer()
                    ? "Stop that server first; apply leaves its job there when it is run again."
                    : "Wait until it has ended, or stop it."),
        new IllegalStateException(holder.told()));
  }

  private static EngineHolder last(Path file) {
    try {
      return new EngineHolder(Files.readString(file).strip());
    } catch (IOException unreadable) {
      return new EngineHolder(String.valueOf(unreadable.getMessage()));
    }
  }
}
