package dev.skillway.app.cli;

import dev.skillway.app.config.Source;
import dev.skillway.app.http.Listening;
import dev.skillway.app.http.Server;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.audit.SettingsSeen;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.QueuedJobs;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** Serves the API until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serves the HTTP API, and applies what other commands leave there.",
      "SIGTERM or Ctrl-C stops it: what is under way is finished first."
    },
    footer = {
      "",
      "Examples:",
      "  skillway serve",
      "  skillway serve --port 9000",
      "  skillway serve --host 0.0.0.0 --tls skillway.p12",
      "  skillway serve --host 0.0.0.0 --behind-proxy"
    })
final class ServeCommand extends OrgCommand {
  @Mixin final ServeOptions options = new ServeOptions();

  ServeCommand(Workspaces workspaces) {
    super(workspaces);
  }

  @Override
  int run(Workspace workspace) throws IOException, InterruptedException {
    return switch (Doorway.of(workspace.settings())) {
      case Doorway.Open(var listening) -> {
        try (Engine engine = workspaces().engine(workspace)) {
          keepSettings(workspace);
          yield serve(workspace, workspaces().services(workspace, engine), listening);
        }
      }
      case Doorway.Closed(var key, var why) -> refuse(workspace.settings().source(key), why);
    };
  }

  /** Where the server runs with other settings than before, that is audited. */
  private void keepSettings(Workspace workspace) {
    workspace
        .store()
        .write(
            handle -> {
              SettingsSeen.keep(
                  handle,
                  workspaces().clock().instant(),
                  Workspaces.author(),
                  workspace.settings().shown());
              return workspace;
            });
  }

  private int serve(Workspace workspace, Services services, Listening listening)
      throws IOException, InterruptedException {
    Stop stop = workspaces().stop();
    try (Server server = workspaces().server(services, listening);
        QueuedJobs _ = services.queuedJobs().start()) {
      terminal()
          .out()
          .printf(
              "Skillway serves %s (pid %d)%s. Stop it with Ctrl-C or SIGTERM.%n",
              server.address(),
              ProcessHandle.current().pid(),
              workspace.settings().serve().address().map(url -> " as " + url).orElse(""));
      terminal().out().flush();
      stop.await();
      terminal().err().println("Stopping: what is under way is finished first …");
    } catch (Server.NotListening taken) {
      new Report(terminal()).problems(List.of(taken(taken, listening)));
      return Exit.ERROR;
    }
    stop.forgive();
    return Exit.DONE;
  }

  /** A wrong flag is wrong usage; what stands in the file or the environment is not. */
  private int refuse(Source source, String why) {
    return switch (source) {
      case Source.Flag _, Source.Default _ ->
          throw new ParameterException(spec().commandLine(), why);
      case Source.InFile _, Source.Variable _ -> {
        new Report(terminal())
            .problems(List.of(Problem.of(Code.SETTING_INVALID, source.position(), why)));
        yield Exit.ERROR;
      }
    };
  }

  private static Problem taken(Server.NotListening taken, Listening listening) {
    return Problem.of(
            Code.PORT_TAKEN,
            Position.whole(""),
            taken.getCause() instanceof BindException
                ? "Another program listens on port %d of %s. Stop it, or name another port: --port"
                    .formatted(listening.port(), listening.host())
                : "Listening on port %d of %s failed: %s. Name another: --host, --port"
                    .formatted(listening.port(), listening.host(), taken.getMessage()))
        .received(String.valueOf(listening.port()));
  }
}
