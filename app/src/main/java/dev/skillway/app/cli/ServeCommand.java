package dev.skillway.app.cli;

import dev.skillway.app.http.Certificate;
import dev.skillway.app.http.Listening;
import dev.skillway.app.http.Server;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.QueuedJobs;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to listen on; 0 is any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--behind-proxy",
      description = "A proxy in front of it brings TLS: listen on other addresses without.")
  private boolean behindProxy;

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description = {
        "Speak TLS with the key and the certificate in this PKCS #12 file;",
        "its password is in SKILLWAY_TLS_PASSWORD."
      })
  private @Nullable Path tls;

  @Spec private @Nullable CommandSpec spec;

  ServeCommand(Workspaces workspaces) {
    super(workspaces);
  }

  @Override
  int run(Workspace workspace) throws IOException, InterruptedException {
    checkAddress();
    var listening = new Listening(host, port, certificate());
    try (Engine engine = workspaces().engine(workspace)) {
      return serve(workspaces().services(workspace, engine), listening);
    }
  }

  private int serve(Services services, Listening listening)
      throws IOException, InterruptedException {
    Stop stop = workspaces().stop();
    try (Server server = workspaces().server(services, listening);
        QueuedJobs _ = services.queuedJobs().start()) {
      terminal()
          .out()
          .printf(
              "Skillway serves %s (pid %d). Stop it with Ctrl-C or SIGTERM.%n",
              server.address(), ProcessHandle.current().pid());
      terminal().out().flush();
      stop.await();
      terminal().err().println("Stopping: what is under way is finished first …");
    } catch (Server.NotListening taken) {
      new Report(terminal()).problems(List.of(taken(taken)));
      return Exit.ERROR;
    }
    stop.forgive();
    return Exit.DONE;
  }

  /** What is sent over a network without TLS is read by whoever is on it, tokens too. */
  private void checkAddress() {
    try {
      if (port < 0 || port > 65_535) {
        throw wrong("--port is a number from 0 to 65535");
      }
      if (!behindProxy && tls == null && !InetAddress.getByName(host).isLoopbackAddress()) {
        throw wrong(
            "%s can be reached from other machines, and tokens would cross the network unprotected."
                    .formatted(host)
                + " Give it a certificate with --tls, or put a proxy with TLS in front and give"
                + " --behind-proxy, or leave --host out");
      }
    } catch (UnknownHostException _) {
      throw wrong("--host '%s' is no address of this machine".formatted(host));
    }
  }

  private Optional<Certificate> certificate() {
    if (tls == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Certificate.read(tls, workspaces().environment("SKILLWAY_TLS_PASSWORD")));
    } catch (Certificate.Unusable unusable) {
      throw wrong("--tls: " + unusable.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private Problem taken(Server.NotListening taken) {
    return Problem.of(
            Code.PORT_TAKEN,
            Position.whole(""),
            taken.getCause() instanceof BindException
                ? "Another program listens on port %d of %s. Stop it, or name another port: --port"
                    .formatted(port, host)
                : "Listening on port %d of %s failed: %s. Name another: --host, --port"
                    .formatted(port, host, taken.getMessage()))
        .received(String.valueOf(port));
  }
}
