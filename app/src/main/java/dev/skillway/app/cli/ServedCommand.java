package dev.skillway.app.cli;

import dev.skillway.app.config.Settings;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** A command that works in one org, of a data folder or of a server. */
abstract class ServedCommand extends OrgCommand {
  @Mixin private final ServerOption server = new ServerOption();

  ServedCommand(Workspaces workspaces) {
    super(workspaces);
  }

  /** Does its work on a server; the exit code. */
  abstract int run(Remote remote) throws IOException, InterruptedException;

  @Override
  final int call(Settings settings) throws IOException, InterruptedException {
    return server.call(workspaces(), org().data(), settings, this::run, () -> work(settings));
  }

  ServerOption server() {
    return server;
  }
}
