package dev.skillway.app.cli;

import dev.skillway.core.demo.Demo;
import dev.skillway.core.requests.KeptRequest;
import dev.skillway.core.requests.RequestTable;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one request. Whoever may read the data folder sees those of all orgs. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = "Shows what came with a request by HTTP, what was answered, and what was wrong.",
    footer = {
      "",
      "The id stands in the answer's header X-Request-Id, and in its body under requestId.",
      "With -o csv every problem is a row; the other forms show the first 1,000.",
      "",
      "Example:",
      "  skillway why 20261101-k7f3mqab"
    })
final class WhyCommand implements Callable<Integer> {
  private final Workspaces workspaces;

  @Parameters(paramLabel = "REQUEST", description = "The id of the request.")
  private String id = "";

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final ServerOption server = new ServerOption();
  @Mixin private final LayoutOption output = new LayoutOption();

  WhyCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return server.call(workspaces, data, Demo.NAME, this::run, this::local);
  }

  private int run(Remote remote) throws IOException, InterruptedException {
    Optional<KeptRequest> request = remote.api().request(id);
    if (request.isEmpty()) {
      new Report(workspaces.terminal()).problems(List.of(unknown(remote)));
      return Exit.ERROR;
    }
    RequestView.AllProblems all = (kept, sink) -> remote.api().errors(kept.id()).forEach(sink);
    new RequestView(workspaces.terminal(), all, remote.options())
        .show(request.get(), output.layout);
    return Exit.DONE;
  }

  private Problem unknown(Remote remote) {
    return Problem.of(
            Code.REQUEST_UNKNOWN,
            Position.whole(""),
            ("%s keeps no request '%s' that this token may see: one sees its own, and with the"
                    + " scope admin those of its orgs. One that nobody had signed in for is seen on"
                    + " the server's machine alone: skillway why %2$s")
                .formatted(remote.address(), id))
        .received(id);
  }

  private int local() throws IOException, InterruptedException {
    try (Store store = workspaces.open(data)) {
      Optional<KeptRequest> request = store.read(handle -> RequestTable.find(handle, id));
      if (request.isEmpty()) {
        new Report(workspaces.terminal()).problems(List.of(unknown(data.folder())));
        return Exit.ERROR;
      }
      new RequestView(workspaces.terminal(), RequestView.AllProblems.of(store), data.written())
          .show(request.get(), output.layout);
      return Exit.DONE;
    }
  }

  private Problem unknown(Path folder) {
    return Problem.of(
            Code.REQUEST_UNKNOWN,
            Position.whole(""),
            ("No request '%s' is kept in %s. Take the id from the answer's header X-Request-Id, or"
                    + " from its body, under requestId; requests are kept for %d days. Those of"
                    + " another server are in its data folder: --data FOLDER")
                .formatted(id, folder, RequestTable.KEPT.toDays()))
        .received(id);
  }
}
