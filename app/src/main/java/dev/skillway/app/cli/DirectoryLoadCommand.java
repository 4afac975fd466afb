package dev.skillway.app.cli;

import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.DirectoryFile;
import dev.skillway.core.directory.DirectoryLoader;
import dev.skillway.core.intake.Input;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads agents and skills. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Adds and updates the agents and skills of an org, and makes the org when it is not there.",
      "What the file does not name stays as it is."
    },
    footer = {
      "",
      "Example:",
      "  skillway directory load people.json --org north",
      "",
      "{\"agents\": [{\"id\", \"name\", \"email\"?, \"userName\"?, \"employeeId\"?, \"team\"?,"
          + " \"state\"?}],",
      " \"skills\": [{\"id\", \"name\", \"scale\": {\"min\", \"max\", \"step\"?, \"best\"?,"
          + " \"levels\"?, \"default\"?},",
      "             \"state\"?}]}"
    })
final class DirectoryLoadCommand implements Callable<Integer> {
  private final Workspaces workspaces;

  @Parameters(paramLabel = "FILE", description = "JSON; - is standard input.")
  private String file = "";

  @Mixin private final OrgOptions org = new OrgOptions();

  DirectoryLoadCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = workspaces.terminal();
    if (!Orgs.NAME.matcher(org.org).matches()) {
      return refuse(List.of(invalidName(org.org)));
    }
    return switch (read(Input.of(file, terminal.in()))) {
      case DirectoryFile.Reading.Unreadable(var problems) -> refuse(problems);
      case DirectoryFile.Reading.Read(var content) -> load(content);
    };
  }

  private static DirectoryFile.Reading read(Input input) throws InterruptedException {
    return input.read(
        (bytes, _) -> DirectoryFile.read(input.name(), bytes),
        problem -> new DirectoryFile.Reading.Unreadable(List.of(problem)));
  }

  private int load(Content content) throws InterruptedException {
    try (Store store = workspaces.open(org)) {
      // One transaction: it is too late to stop, and what is told must be what was done.
      workspaces.stop().finish();
      List<Problem> problems =
          store.write(
              handle -> {
                Org target = Orgs.find(handle, org.org).orElseGet(() -> Orgs.add(handle, org.org));
                return new DirectoryLoader(handle, target)
                    .load(file, content, Workspaces.author(), workspaces.clock().instant());
              });
      if (!problems.isEmpty()) {
        return refuse(problems);
      }
    }
    workspaces
        .terminal()
        .out()
        .printf(
            "Loaded %,d agents and %,d skills into the org %s.%n",
            content.agents().size(), content.skills().size(), org.org);
    return Exit.DONE;
  }

  private int refuse(List<Problem> problems) {
    new Report(workspaces.terminal()).problems(problems);
    workspaces.terminal().err().println("Nothing was loaded.");
    return Exit.ERROR;
  }

  private static Problem invalidName(String name) {
    return Problem.of(
            Code.ORG_NAME_INVALID,
            Position.whole(""),
            "'%s' cannot name an org. Use up to 63 lower-case letters, digits, dots, hyphens and"
                    .formatted(name)
                + " underscores; the first is a letter or digit.")
        .received(name);
  }
}
