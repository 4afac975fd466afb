package dev.skillway.app.cli;

import dev.skillway.core.job.EngineHolder;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobProgress;
import dev.skillway.core.job.JobTable;
import dev.skillway.core.job.KeptProblems;
import dev.skillway.core.job.LeftInputs;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.job.ResultFiles;
import dev.skillway.core.job.Terms;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Leaves a job for the server of the data folder, follows it, and accounts for it. */
final class BesideServer {
  private final Workspaces workspaces;
  private final Workspace workspace;
  private final List<String> options;
  private final Layout layout;

  /**
   * @param options of the org, for other commands on it
   */
  BesideServer(Workspaces workspaces, Workspace workspace, List<String> options, Layout layout) {
    this.workspaces = workspaces;
    this.workspace = workspace;
    this.options = List.copyOf(options);
    this.layout = layout;
  }

  /** Leaves and follows it; the exit code. */
  int apply(EngineHolder server, LeftInputs inputs, Terms terms, Preparation preparation, Rest rest)
      throws IOException, InterruptedException {
    Stop stop = workspaces.stop();
    stop.begin("");
    try {
      Job job = workspaces.queue(workspace).leave(workspace.org(), inputs, terms, preparation);
      tell("Left as job %s for the server (%s).".formatted(job.id(), server.told()));
      return follow(job, preparation, rest);
    } finally {
      stop.finish();
    }
  }

  private int follow(Job job, Preparation preparation, Rest rest) throws IOException {
    JobProgress seen;
    try {
      seen = new Follower(workspaces, workspace).follow(job);
    } catch (InterruptedException _) {
      workspaces.stop().finish();
      tell("Job %s goes on at the server. How it is:".formatted(job.id()));
      tellCommand(job);
      return Exit.DONE;
    }
    workspaces.stop().finish();
    if (!seen.isOver()) {
      // It has ended with what stands in the store, once nobody goes on with it.
      workspaces.runner(workspace).settle();
      seen = workspace.store().read(handle -> JobProgress.of(handle, job));
      tell("The server has ended before the job had.");
    }
    return seen.isOver()
        ? ended(find(job), seen, preparation, rest)
        : waits(find(job), preparation);
  }

  private int waits(Job job, Preparation preparation) throws IOException {
    new JobView(workspaces.terminal(), workspaces.results(workspace))
        .show(job, preparation, layout);
    tell(
        "Job %s was not begun: the next skillway serve on this data folder applies it. How it is:"
            .formatted(job.id()));
    tellCommand(job);
    return Exit.ERROR;
  }

  private int ended(Job job, JobProgress seen, Preparation preparation, Rest rest)
      throws IOException {
    ResultFiles results = workspaces.results(workspace);
    var view = new JobView(workspaces.terminal(), results);
    KeptProblems problems = workspace.store().read(handle -> KeptProblems.find(handle, job));
    if (problems.count() > 0) {
      view.show(job, problems, layout);
    } else {
      if (preparation.plan().changesNothing() && job.account().allDone()) {
        tell("Nothing is to be done: all of it is so already.");
      }
      view.show(job, preparation, layout);
    }
    if (problems.count() > 0 && seen.done() == 0) {
      tell("Nothing was applied: the server planned it anew when its turn came, and refused it.");
      tell("Run the command again: it shows what is there now.");
      return Exit.ERROR;
    }
    if (seen.brokeOff()) {
      rest.tell(workspaces.terminal().err(), job, results);
    }
    return job.account().allDone() ? Exit.DONE : Exit.PARTLY;
  }

  private Job find(Job job) {
    return workspace.store().read(handle -> JobTable.find(handle, job.id())).orElseThrow();
  }

  private void tellCommand(Job job) {
    Rest.command(
        workspaces.terminal().err(),
        Stream.concat(Stream.of("job", job.id()), options.stream()).toList());
  }

  private void tell(String text) {
    workspaces.terminal().err().println(text);
  }
}
