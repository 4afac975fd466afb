package dev.skillway.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. Writes that wait together are committed together: one commit, one
 * flush of the disk. Each has a savepoint of its own, so that one which fails spoils no other.
 */
final class Writer implements AutoCloseable {
  private static final int MOST_AT_ONCE = 256;

  private final Connection connection;
  private final Handle handle;
  private final Function<Throwable, RuntimeException> failures;
  private final BlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(MOST_AT_ONCE);
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param connection is closed with the writer
   * @param failures turns what the database threw into what callers are told
   */
  Writer(Connection connection, Function<Throwable, RuntimeException> failures)
      throws SQLException {
    this.connection = connection;
    this.failures = failures;
    connection.setAutoCommit(false);
    this.handle = Jdbi.create(connection).open();
    this.thread = Thread.ofPlatform().name("skillway-writer").daemon().start(this::run);
  }

  private static final class Waiting<T> {
    final Work<T> work;
    final CompletableFuture<@Nullable T> result = new CompletableFuture<>();
    private @Nullable T value;

    Waiting(Work<T> work) {
      this.work = work;
    }

    void run(Handle handle) throws SQLException {
      value = work.run(handle);
    }

    void complete() {
      result.complete(value);
    }
  }

  /**
   * Returns when the work is durable.
   *
   * @throws InterruptedException when interrupted while waiting; the work may be done all the same
   */
  <T> T write(Work<T> work) throws InterruptedException {
    var waiting = new Waiting<>(work);
    queue.put(waiting);
    if (closed) {
      throw closed();
    }
    try {
      return waiting.result.get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw failures.apply(cause == null ? failed : cause);
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }

  private void run() {
    try {
      while (!closed) {
        var together = new ArrayList<Waiting<?>>();
        together.add(queue.take());
        queue.drainTo(together, MOST_AT_ONCE - 1);
        commit(together);
      }
    } catch (InterruptedException _) {
      // Closed; what still waits is told so.
    }
    queue.forEach(waiting -> waiting.result.completeExceptionally(closed()));
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("the store is closed");
  }

  private void commit(List<Waiting<?>> together) {
    var done = new ArrayList<Waiting<?>>();
    try {
      for (Waiting<?> waiting : together) {
        if (runAlone(waiting)) {
          done.add(waiting);
        }
      }
      connection.commit();
      done.forEach(Waiting::complete);
    } catch (SQLException | RuntimeException | Error broken) {
      rollback(broken);
      together.forEach(waiting -> waiting.result.completeExceptionally(broken));
    }
  }

  /** Whether it was done; if it threw, its own writes are undone and its caller is told. */
  private boolean runAlone(Waiting<?> waiting) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      waiting.run(handle);
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException | RuntimeException | Error broken) {
      try {
        connection.rollback(before);
      } catch (SQLException gone) {
        // A full disk makes SQLite roll back everything, savepoints too.
        broken.addSuppressed(gone);
        throw broken;
      }
      waiting.result.completeExceptionally(broken);
      return false;
    }
  }

  private void rollback(Throwable broken) {
    try {
      connection.rollback();
    } catch (SQLException again) {
      broken.addSuppressed(again);
    }
  }
}
