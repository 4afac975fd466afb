package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.json.ClientJson;
import dev.skillway.app.json.Json;
import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientTable;
import dev.skillway.core.export.CsvRows;
import dev.skillway.core.export.RowWriter;
import dev.skillway.core.store.Store;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists clients. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists clients, the oldest first; secrets are kept nowhere, and not shown.",
    footer = {"", "Example:", "  skillway client list"})
final class ClientListCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("id", "name", "orgs", "scopes", "createdAt", "revokedAt");

  private final Workspaces workspaces;
  @Mixin private final ClientOptions where = new ClientOptions();
  @Mixin private final LayoutOption output = new LayoutOption();

  ClientListCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return where.call(workspaces, this::run, (store, _) -> run(store));
  }

  private int run(Remote remote) throws IOException, InterruptedException {
    return show(remote.api().clients());
  }

  private int run(Store store) throws IOException {
    return show(store.read(ClientTable::list));
  }

  private int show(List<Client> clients) throws IOException {
    PrintStream out = workspaces.terminal().out();
    switch (output.layout) {
      case TEXT -> text(clients, out);
      case JSON -> json(clients, out);
      case CSV -> csv(clients, out);
    }
    return Exit.DONE;
  }

  private static void text(List<Client> clients, PrintStream out) {
    if (clients.isEmpty()) {
      out.println("No clients yet. The first: skillway client add NAME");
    }
    var table = new TextTable("");
    for (Client client : clients) {
      Instant revokedAt = client.revokedAt();
      table.row(
          List.of(
              client.id(),
              Printable.of(client.name()),
              String.join(", ", client.orgs()),
              String.join(" ", client.scopes()),
              revokedAt == null ? "since " + client.createdAt() : "revoked " + revokedAt));
    }
    table.print(out);
  }

  private static void json(List<Client> clients, PrintStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("clients");
      for (Client client : clients) {
        json.writeStartObject();
        ClientJson.members(json, client);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void csv(List<Client> clients, PrintStream out) throws IOException {
    try (RowWriter rows =
        new CsvRows(new OutputStreamWriter(out, StandardCharsets.UTF_8), COLUMNS)) {
      for (Client client : clients) {
        Instant revokedAt = client.revokedAt();
        List<@Nullable String> row = new ArrayList<>();
        row.add(client.id());
        row.add(client.name());
        row.add(String.join(" ", client.orgs()));
        row.add(String.join(" ", client.scopes()));
        row.add(client.createdAt().toString());
        row.add(revokedAt == null ? null : revokedAt.toString());
        rows.write(row);
      }
    }
  }
}
