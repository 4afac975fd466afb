package dev.skillway.app.cli;

import dev.skillway.app.config.Settings;
import dev.skillway.core.requests.KeptRequest;
import dev.skillway.core.requests.RequestTable;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Spec private @Nullable CommandSpec spec;

  WhyCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return workspaces.withSettings(
        Objects.requireNonNull(spec),
        settings -> server.call(workspaces, data, settings, this::run, () -> local(settings)));
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

  private int local(Settings settings) throws IOException, InterruptedException {
    try (Store store = workspaces.open(settings)) {
      Optional<KeptRequest> request = store.read(handle -> RequestTable.find(handle, id));
      if (request.isEmpty()) {
        new Report(workspaces.terminal()).problems(List.of(unknown(settings)));
        return Exit.ERROR;
      }
      new RequestView(workspaces.terminal(), RequestView.AllProblems.of(store), data.written())
          .show(request.get(), output.layout);
      return Exit.DONE;
    }
  }

  private Problem unknown(Settings settings) {
    return Problem.of(
            Code.REQUEST_UNKNOWN,
            Position.whole(""),
            ("No request '%s' is kept in %s. Take the id from the answer's header X-Request-Id, or"
                    + " from its body, under requestId; requests are kept for %s. Those of"
                    + " another server are in its data folder: --data FOLDER")
                .formatted(id, settings.client().data(), told(settings.keeping().requests())))
        .received(id);
  }

  private static String told(Duration kept) {
    return kept.toDays() > 1 ? kept.toDays() + " days" : kept.toHours() + " hours";
  }
}
