package dev.skillway.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command that works in one org. */
@Command(mixinStandardHelpOptions = true)
abstract class OrgCommand implements Callable<Integer> {
  private final Workspaces workspaces;
  @Mixin private final OrgOptions org = new OrgOptions();

  OrgCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** Does its work; the exit code. */
  abstract int run(Workspace workspace) throws IOException, InterruptedException;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!workspaces.environment(ServerOption.VARIABLE).isEmpty() && !org.data().isGiven()) {
      terminal()
          .err()
          .println(
              "SKILLWAY_SERVER is not used: this command works on a data folder of this machine.");
    }
    return workspaces.in(org, this::run);
  }

  OrgOptions org() {
    return org;
  }

  /** The options of the org, for another command on it. */
  List<String> orgOptions() {
    return org.written();
  }

  Workspaces workspaces() {
    return workspaces;
  }

  Terminal terminal() {
    return workspaces.terminal();
  }
}
