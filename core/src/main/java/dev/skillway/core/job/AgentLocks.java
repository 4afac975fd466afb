package dev.skillway.core.job;

import dev.skillway.core.store.Org;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one change set at a time be planned and written for an agent. What holds agents may let go
 * of them in another thread.
 */
public final class AgentLocks {
  private final Map<Key, Lock> locks = new HashMap<>();

  private record Key(long org, String agent) {}

  /** A lock that somebody holds or waits for. */
  private static final class Lock {
    private final Semaphore permit = new Semaphore(1, true);
    private int users;
  }

  /** Agents that are held; to be closed once, by whatever thread. */
  public final class Hold implements AutoCloseable {
    private final List<Key> keys = new ArrayList<>();

    @Override
    public void close() {
      keys.forEach(key -> leave(key, true));
      keys.clear();
    }
  }

  /** Waits until nobody else holds any of these agents; empty where that takes too long. */
  public Optional<Hold> hold(Org org, Collection<String> agents, Duration longest)
      throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    var hold = new Hold();
    for (String agent : new TreeSet<>(agents)) {
      var key = new Key(org.key(), agent);
      boolean held = false;
      try {
        held = enter(key).permit.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } finally {
        if (held) {
          hold.keys.add(key);
        } else {
          leave(key, false);
          hold.close();
        }
      }
      if (!held) {
        return Optional.empty();
      }
    }
    return Optional.of(hold);
  }

  /** Waits until nobody else holds any of these agents. */
  public Hold hold(Org org, Collection<String> agents) throws InterruptedException {
    var hold = new Hold();
    // All take them in one order, so that no two wait for each other.
    for (String agent : new TreeSet<>(agents)) {
      var key = new Key(org.key(), agent);
      try {
        enter(key).permit.acquire();
      } catch (InterruptedException stopped) {
        leave(key, false);
        hold.close();
        throw stopped;
      }
      hold.keys.add(key);
    }
    return hold;
  }

  private synchronized Lock enter(Key key) {
    Lock lock = locks.computeIfAbsent(key, _ -> new Lock());
    lock.users++;
    return lock;
  }

  private synchronized void leave(Key key, boolean held) {
    Lock lock = locks.get(key);
    if (lock != null) {
      lock.users--;
      if (lock.users == 0) {
        locks.remove(key);
      }
      if (held) {
        lock.permit.release();
      }
    }
  }
}
