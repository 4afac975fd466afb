package dev.skillway.app.http.exchange;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Jobs of which what is answered is not kept yet, though they may have ended. */
public final class Underway {
  private final Set<String> jobs = ConcurrentHashMap.newKeySet();

  public void begin(String job) {
    jobs.add(job);
  }

  public void end(String job) {
    jobs.remove(job);
  }

  public boolean has(String job) {
    return jobs.contains(job);
  }
}
