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
 * Lets nobody write to an agent between the comparison of a change set and its last call. Change
 * sets that are compared and written in one transaction share an agent: the store takes them one
 * after the other. What holds agents may let go of them in another thread.
 */
public final class AgentLocks {
  /** Whoever holds an agent alone takes all permits. */
  private static final int ALL = Integer.MAX_VALUE;

  private final Map<Key, Lock> locks = new HashMap<>();

  private record Key(long org, String agent) {}

  /** A lock that somebody holds or waits for. */
  private static final class Lock {
    private final Semaphore permits = new Semaphore(ALL, true);
    private int users;
  }

  /** Agents that are held; to be closed once, by whatever thread. */
  public final class Hold implements AutoCloseable {
    private final List<Key> keys = new ArrayList<>();
    private final int permits;

    private Hold(int permits) {
      this.permits = permits;
    }

    @Override
    public void close() {
      keys.forEach(key -> leave(key, permits));
      keys.clear();
    }
  }

  /** Waits until nobody else holds any of these agents; empty where that takes too long. */
  public Optional<Hold> hold(Org org, Collection<String> agents, Duration longest)
      throws InterruptedException {
    return take(org, agents, ALL, longest);
  }

  /** Waits until nobody holds any of these agents alone; empty where that takes too long. */
  public Optional<Hold> share(Org org, Collection<String> agents, Duration longest)
      throws InterruptedException {
    return take(org, agents, 1, longest);
  }

  /** Waits until nobody else holds any of these agents. */
  public Hold hold(Org org, Collection<String> agents) throws InterruptedException {
    return take(org, agents, ALL, Duration.ofNanos(Long.MAX_VALUE)).orElseThrow();
  }

  private Optional<Hold> take(Org org, Collection<String> agents, int permits, Duration longest)
      throws InterruptedException {
    long began = System.nanoTime();
    var hold = new Hold(permits);
    // All take them in one order, so that no two wait for each other.
    for (String agent : new TreeSet<>(agents)) {
      var key = new Key(org.key(), agent);
      boolean held = false;
      try {
        long left = longest.toNanos() - (System.nanoTime() - began);
        held = enter(key).permits.tryAcquire(permits, left, TimeUnit.NANOSECONDS);
      } finally {
        if (held) {
          hold.keys.add(key);
        } else {
          leave(key, 0);
          hold.close();
        }
      }
      if (!held) {
        return Optional.empty();
      }
    }
    return Optional.of(hold);
  }

  private synchronized Lock enter(Key key) {
    Lock lock = locks.computeIfAbsent(key, _ -> new Lock());
    lock.users++;
    return lock;
  }

  private synchronized void leave(Key key, int permits) {
    Lock lock = locks.get(key);
    if (lock != null) {
      lock.users--;
      if (lock.users == 0) {
        locks.remove(key);
      }
      lock.permits.release(permits);
    }
  }
}
