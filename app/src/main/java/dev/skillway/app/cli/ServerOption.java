package dev.skillway.app.cli;

import dev.skillway.app.cli.remote.Address;
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
  static final String VARIABLE = "SKILLWAY_SERVER";

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

  /** Does the work where the options and the environment say. */
  int call(Workspaces workspaces, DataOption data, String org, OnServer onServer, OnFolder onFolder)
      throws IOException, InterruptedException {
    Optional<Address> address = address(workspaces, data);
    return address.isPresent()
        ? Remote.run(workspaces, address.get(), org, onServer)
        : onFolder.run();
  }

  private Optional<Address> address(Workspaces workspaces, DataOption data) {
    if (url != null) {
      if (data.isGiven()) {
        throw wrong("--server and --data name two places to work on: leave one of them out");
      }
      return Optional.of(address("--server", url));
    }
    String variable = workspaces.environment(VARIABLE);
    return variable.isEmpty() || data.isGiven()
        ? Optional.empty()
        : Optional.of(address(VARIABLE, variable));
  }

  private Address address(String source, String text) {
    try {
      return Address.of(text);
    } catch (IllegalArgumentException wrong) {
      throw wrong(source + ": " + wrong.getMessage());
    }
  }

  /** The command is used in a way that makes no sense. */
  ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
