package dev.skillway.app.cli;

import dev.skillway.app.cli.remote.Applied;
import dev.skillway.app.cli.remote.ServerFailure;
import dev.skillway.app.cli.remote.Submission;
import dev.skillway.core.job.Job;
import java.io.IOException;

/** Applies changes on a server, and accounts for them. */
final class RemoteApply {
  private final Workspaces workspaces;
  private final Remote remote;

  RemoteApply(Workspaces workspaces, Remote remote) {
    this.workspaces = workspaces;
    this.remote = remote;
  }

  /**
   * Applies changes; the exit code.
   *
   * @param plan that was shown
   */
  int apply(Submission submission, Outline plan, Layout layout)
      throws IOException, InterruptedException {
    Stop stop = workspaces.stop();
    stop.begin("");
    String id = "";
    try {
      Applied applied = remote.api().apply(submission);
      id = applied.job();
      Job job = follow(id, plan.compared());
      stop.finish();
      return account(job, plan, applied, layout);
    } catch (InterruptedException _) {
      tell(
          id.isEmpty()
              ? "Stopped. It is not known whether the changes were applied. What was: "
                  + remote.command("jobs")
              : goesOn(id));
      return Exit.PARTLY;
    } catch (ServerFailure failure) {
      int exit = remote.tell(workspaces.terminal(), failure.refusal());
      if (id.isEmpty()) {
        return exit;
      }
      tell(goesOn(id));
      return Exit.PARTLY;
    } finally {
      stop.finish();
    }
  }

  private Job follow(String id, long changes) throws InterruptedException {
    try (var progress = workspaces.progress("Applying", changes)) {
      return new RemoteJob(workspaces.terminal(), remote).follow(id, progress);
    }
  }

  private int account(Job job, Outline plan, Applied applied, Layout layout)
      throws IOException, InterruptedException {
    if (plan.changesNothing() && job.account().allDone()) {
      tell("Nothing is to be done: all of it is so already.");
    }
    Outline.Findings found = plan.findings();
    new RemoteJob(workspaces.terminal(), remote)
        .show(job, found.problems(), found.count(), applied.notices(), layout);
    return job.account().allDone() ? Exit.DONE : Exit.PARTLY;
  }

  private String goesOn(String id) {
    return "Job %s goes on at the server. How it is: %s".formatted(id, remote.command("job", id));
  }

  private void tell(String text) {
    workspaces.terminal().err().println(text);
  }
}
