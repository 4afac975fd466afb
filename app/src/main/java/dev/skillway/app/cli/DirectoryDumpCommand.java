package dev.skillway.app.cli;

import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.directory.DirectoryDump;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Dumps agents and skills. */
@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description = "Writes the agents and skills of an org as load reads them.",
    footer = {"", "Example:", "  skillway directory dump --org demo > people.json"})
final class DirectoryDumpCommand implements Callable<Integer> {
  private final Workspaces workspaces;
  @Mixin private final OrgOptions org = new OrgOptions();

  DirectoryDumpCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return workspaces.in(
        org,
        workspace -> {
          var directory = new Directory(workspace.org());
          Content content =
              workspace
                  .store()
                  .read(handle -> new Content(directory.agents(handle), directory.skills(handle)));
          DirectoryDump.write(content, workspaces.terminal().out());
          return Exit.DONE;
        });
  }
}
