package dev.skillway.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
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
  private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param connection in auto-commit mode, in which the driver leaves transactions to us: in the
   *     other one it begins the next at once, and so keeps other processes from writing. Closed
   *     with the writer.
   * @param failures turns what the database threw into what callers are told
   */
  Writer(Connection connection, Function<Throwable, RuntimeException> failures) {
    this.connection = connection;
    this.failures = failures;
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
   * Returns when the work is durable. An interrupt does not break it off: whoever waits would not
   * know whether it was done. It is still interrupted when this returns.
   */
  <T> T write(Work<T> work) {
    var waiting = new Waiting<>(work);
    queue.add(waiting);
    if (closed) {
      throw closed();
    }
    try {
      return waiting.result.join();
    } catch (CompletionException failed) {
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
      // Takes the lock at once, and cannot find it gone half-way.
      execute("BEGIN IMMEDIATE");
      for (Waiting<?> waiting : together) {
        if (runAlone(waiting)) {
          done.add(waiting);
        }
      }
      execute("COMMIT");
      done.forEach(Waiting::complete);
    } catch (SQLException | RuntimeException | Error broken) {
      undo("ROLLBACK", broken);
      together.forEach(waiting -> waiting.result.completeExceptionally(broken));
    }
  }

  /** Whether it was done; if it threw, its own writes are undone and its caller is told. */
  private boolean runAlone(Waiting<?> waiting) throws SQLException {
    execute("SAVEPOINT alone");
    try {
      waiting.run(handle);
      execute("RELEASE alone");
      return true;
    } catch (SQLException | RuntimeException | Error broken) {
      if (!undo("ROLLBACK TO alone", broken)) {
        // A full disk makes SQLite roll back everything, savepoints too.
        throw broken;
      }
      waiting.result.completeExceptionally(broken);
      return false;
    }
  }

  private boolean undo(String sql, Throwable broken) {
    try {
      execute(sql);
      return true;
    } catch (SQLException gone) {
      broken.addSuppressed(gone);
      return false;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
