package dev.skillway.core.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The folder {@code queue}, where the inputs of queued jobs lie. */
final class QueueFolder {
  /** Nobody reads inputs for so long before leaving them. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path folder;

  /**
   * @param data the data folder
   */
  QueueFolder(Path data) {
    this.folder = data.resolve("queue");
  }

  /** Where the inputs of a job lie. */
  Path of(String job) {
    return folder.resolve(job);
  }

  /** Where they lie before it is left. */
  Path aside(String job) {
    return folder.resolve("." + job);
  }

  /** Makes sure that the names in it outlast a power failure, where the system can. */
  void force() {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException _) {
      // Some systems open no folder: they write names at once.
    }
  }

  /** Takes away what killed processes left behind. */
  void tidy(Handle handle, Instant now) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path inputs : folders.toList()) {
        if (isOver(handle, inputs, now)) {
          delete(inputs);
        }
      }
    } catch (IOException _) {
      // The next server tidies up.
    }
  }

  /** What names no job may be about to become one, unless it has lain there for long. */
  private static boolean isOver(Handle handle, Path inputs, Instant now) throws IOException {
    Optional<Job> job = JobTable.find(handle, inputs.getFileName().toString());
    return job.isPresent()
        ? job.get().state() != JobState.QUEUED
        : Files.getLastModifiedTime(inputs).toInstant().isBefore(now.minus(ABANDONED));
  }

  /** Deletes a folder of files, as far as that is possible. */
  static void delete(Path inputs) {
    if (Files.notExists(inputs)) {
      return;
    }
    try (Stream<Path> files = Files.list(inputs)) {
      for (Path file : Stream.concat(files.toList().stream(), List.of(inputs).stream()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // The next server does it.
    }
  }
}
