package dev.skillway.app.cli;

import dev.skillway.app.cli.remote.Address;
import dev.skillway.app.config.Keys;
import dev.skillway.app.config.Settings;
import dev.skillway.app.config.Source;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that lets a command work on a server; here it is decided whether it does. */
final class ServerOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "Work on the server there, with the token in $$SKILLWAY_TOKEN, and on no data folder"
              + " (default: $$SKILLWAY_SERVER, unless --data is given).")
  private @Nullable String url;

  /** Does a command's work on a server; the exit code. */
  interface OnServer {
    int run(Remote remote) throws IOException, InterruptedException;
  }

  /** Does a command's work on a data folder; the exit code. */
  interface OnFolder {
    int run() throws IOException, InterruptedException;
  }

  /** Does the work where the settings say. */
  int call(
      Workspaces workspaces,
      DataOption data,
      Settings settings,
      OnServer onServer,
      OnFolder onFolder)
      throws IOException, InterruptedException {
    if (url != null && data.isGiven()) {
      throw wrong("--server and --data name two places to work on: leave one of them out");
    }
    Optional<Address> address =
        data.isGiven() ? Optional.empty() : settings.client().server().map(Address::new);
    if (address.isEmpty()) {
      return onFolder.run();
    }
    if (settings.source(Keys.SERVER) instanceof Source.InFile file) {
      // The file may be one that somebody else has left in this folder.
      workspaces.terminal().err().printf("Works on %s, as %s says.%n", address.get(), file.told());
    }
    return Remote.run(workspaces, address.get(), settings, data.config(), onServer);
  }

  /** The command is used in a way that makes no sense. */
  ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
