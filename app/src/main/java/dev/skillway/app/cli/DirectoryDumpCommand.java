package dev.skillway.app.cli;

import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.directory.DirectoryDump;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Dumps agents and skills. */
@Command(
    name = "dump",
    description = "Writes the agents and skills of an org as load reads them.",
    footer = {"", "Example:", "  skillway directory dump --org demo > people.json"})
final class DirectoryDumpCommand extends OrgCommand {

  DirectoryDumpCommand(Workspaces workspaces) {
    super(workspaces);
  }

  @Override
  int run(Workspace workspace) throws IOException {
    var directory = new Directory(workspace.org());
    Content content =
        workspace
            .store()
            .read(handle -> new Content(directory.agents(handle), directory.skills(handle)));
    DirectoryDump.write(content, terminal().out());
    return Exit.DONE;
  }
}
