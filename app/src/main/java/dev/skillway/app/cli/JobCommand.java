package dev.skillway.app.cli;

import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobTable;
import dev.skillway.core.job.KeptProblems;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one job. */
@Command(
    name = "job",
    description = "Shows the account of a job and where its result files are.",
    footer = {"", "Example:", "  skillway job 20261101-k7f3mqab"})
final class JobCommand extends ServedCommand {
  @Parameters(paramLabel = "ID", description = "As apply and jobs print it.")
  private String id = "";

  @Mixin private final LayoutOption output = new LayoutOption();

  JobCommand(Workspaces workspaces) {
    super(workspaces);
  }

  @Override
  int run(Workspace workspace) throws IOException, InterruptedException {
    workspaces().runner(workspace).settle();
    Terminal terminal = terminal();
    Optional<Job> job =
        workspace
            .store()
            .read(handle -> JobTable.find(handle, id))
            .filter(found -> found.org().equals(workspace.org()));
    if (job.isEmpty()) {
      new Report(terminal).problems(List.of(unknown(workspace.org().name(), List.of())));
      return Exit.ERROR;
    }
    KeptProblems problems = workspace.store().read(handle -> KeptProblems.find(handle, job.get()));
    new JobView(terminal, workspaces().results(workspace)).show(job.get(), problems, output.layout);
    return Exit.DONE;
  }

  @Override
  int run(Remote remote) throws IOException, InterruptedException {
    Optional<Job> job =
        remote.api().job(id).filter(found -> found.org().name().equals(remote.org()));
    if (job.isEmpty()) {
      new Report(terminal()).problems(List.of(unknown(remote.org(), remote.options())));
      return Exit.ERROR;
    }
    new RemoteJob(terminal(), remote).show(job.get(), output.layout);
    return Exit.DONE;
  }

  private Problem unknown(String org, List<String> options) {
    return Problem.of(
            Code.JOB_UNKNOWN,
            Position.whole(""),
            "The org '%s' has no job '%s'. List its jobs: skillway %s"
                .formatted(org, id, Remote.words(List.of("jobs", "--org", org), options)))
        .received(id);
  }
}
