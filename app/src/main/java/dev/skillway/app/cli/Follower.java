package dev.skillway.app.cli;

import dev.skillway.core.job.Engine;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobProgress;
import dev.skillway.core.job.JobState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Watches a job that a server applies, in the store. */
final class Follower {
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  /** So long another server may take to begin where the last one ended. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Workspaces workspaces;
  private final Workspace workspace;
  private @Nullable Instant alone;

  Follower(Workspaces workspaces, Workspace workspace) {
    this.workspaces = workspaces;
    this.workspace = workspace;
  }

  /**
   * Follows a job to its end, or until nobody is there any more who would go on with it.
   *
   * @throws InterruptedException when this is stopped; the job goes on
   */
  JobProgress follow(Job job) throws InterruptedException {
    try (var progress = workspaces.progress("Waiting", job.account().total())) {
      boolean begun = false;
      while (true) {
        boolean isAlone = isAlone();
        // Looked at afterwards: it may have ended just before the server did.
        JobProgress now = look(job);
        if (now.isOver() || isAlone) {
          return now;
        }
        if (now.state() == JobState.RUNNING) {
          if (!begun) {
            progress.begin("Applying");
            begun = true;
          }
          progress.at(now.done());
        }
        Thread.sleep(LOOK_EVERY);
      }
    }
  }

  private JobProgress look(Job job) throws InterruptedException {
    try {
      return workspace.store().read(handle -> JobProgress.of(handle, job));
    } catch (RuntimeException broken) {
      if (workspaces.stop().asked()) {
        var stopped = new InterruptedException();
        stopped.addSuppressed(broken);
        throw stopped;
      }
      throw broken;
    }
  }

  private boolean isAlone() {
    Instant now = workspaces.clock().instant();
    if (Engine.holder(workspace.folder()).isPresent()) {
      alone = null;
    } else if (alone == null) {
      alone = now;
    }
    return alone != null && Duration.between(alone, now).compareTo(PATIENCE) >= 0;
  }
}
