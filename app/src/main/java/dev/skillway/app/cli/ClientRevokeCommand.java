package dev.skillway.app.cli;

import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientTable;
import dev.skillway.core.nearest.Nearest;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Revokes a client. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps a client from signing in, for good. Its tokens hold no more within a minute."
    },
    footer = {"", "Example:", "  skillway client revoke night-shift-k7f3mqab"})
final class ClientRevokeCommand implements Callable<Integer> {
  private final Workspaces workspaces;

  @Parameters(paramLabel = "ID", description = "As add and list print it.")
  private String id = "";

  @Mixin private final ClientOptions where = new ClientOptions();

  ClientRevokeCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return where.call(workspaces, this::run, (store, _) -> run(store));
  }

  private int run(Remote remote) throws InterruptedException {
    remote.api().revokeClient(id);
    return tell();
  }

  private int run(Store store) {
    Optional<Client> revoked = workspaces.clients(store).revoke(id, Workspaces.author());
    if (revoked.isEmpty()) {
      new Report(workspaces.terminal()).problems(List.of(unknown(store)));
      return Exit.ERROR;
    }
    return tell();
  }

  private int tell() {
    workspaces
        .terminal()
        .out()
        .printf("Revoked %s. Its tokens hold no more within a minute.%n", Printable.of(id));
    return Exit.DONE;
  }

  private Problem unknown(Store store) {
    List<Client> clients = store.read(ClientTable::list);
    Optional<String> likely =
        clients.stream()
            .filter(client -> client.name().equals(id))
            .map(Client::id)
            .findFirst()
            .or(() -> Nearest.of(clients.stream().map(Client::id).toList()).find(id));
    return Problem.of(
            Code.CLIENT_UNKNOWN,
            Position.whole(""),
            "There is no client '%s'. They are listed by: skillway client list".formatted(id))
        .received(id)
        .suggestion(likely.orElse(null));
  }
}
