package dev.skillway.app.cli;

import dev.skillway.app.config.Settings;
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
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Mixin final OrgOptions org = new OrgOptions();

  @Spec private @Nullable CommandSpec spec;

  DirectoryLoadCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return workspaces.withSettings(Objects.requireNonNull(spec), this::run);
  }

  private int run(Settings settings) throws InterruptedException {
    String name = settings.client().org();
    if (!Orgs.NAME.matcher(name).matches()) {
      return refuse(List.of(invalidName(name)));
    }
    return switch (read(Input.of(file, workspaces.terminal().in()))) {
      case DirectoryFile.Reading.Unreadable(var problems) -> refuse(problems);
      case DirectoryFile.Reading.Read(var content) -> load(settings, content);
    };
  }

  private static DirectoryFile.Reading read(Input input) throws InterruptedException {
    return input.read(
        (bytes, _) -> DirectoryFile.read(input.name(), bytes),
        problem -> new DirectoryFile.Reading.Unreadable(List.of(problem)));
  }

  private int load(Settings settings, Content content) throws InterruptedException {
    String name = settings.client().org();
    try (Store store = workspaces.openOrg(settings)) {
      // One transaction: it is too late to stop, and what is told must be what was done.
      workspaces.stop().finish();
      List<Problem> problems =
          store.write(
              handle -> {
                Org target = Orgs.find(handle, name).orElseGet(() -> Orgs.add(handle, name));
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
            content.agents().size(), content.skills().size(), name);
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
