package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.config.Settings;
import dev.skillway.app.json.ClientJson;
import dev.skillway.app.json.Json;
import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientWish;
import dev.skillway.core.access.Clients;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Adds a client. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {"Adds a client, and prints its id and its secret, which is shown this once."},
    footer = {
      "",
      "Examples:",
      "  skillway client add \"Night shift\"",
      "  skillway client add CRM --org north --org south --scope assignments:read"
    })
final class ClientAddCommand implements Callable<Integer> {
  private final Workspaces workspaces;

  @Parameters(
      paramLabel = "NAME",
      converter = Name.class,
      description = "What it is called; its id is made of that.")
  private String name = "";

  @Option(
      names = "--org",
      paramLabel = "NAME",
      description = "An org that it may work in; may be given several times (default: demo).")
  private List<String> orgs = new ArrayList<>();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = TokenCommand.Scope.class,
      description = {
        "What it may do there; may be given several times (default: assignments:write).",
        "To read alone: assignments:read. All, the catalogue and clients too: admin."
      })
  private List<String> scopes = new ArrayList<>();

  @Mixin private final ClientOptions where = new ClientOptions();
  @Mixin private final LayoutOption output = new LayoutOption();

  ClientAddCommand(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** A name that a client may bear. */
  static final class Name implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (!Client.isName(value)) {
        throw new TypeConversionException(
            "a client's name is some visible letters, %d at most".formatted(Client.LONGEST_NAME));
      }
      return value;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return where.call(workspaces, this::run, this::run);
  }

  private int run(Remote remote) throws IOException, InterruptedException {
    var wish = new ClientWish(name, orgs.isEmpty() ? null : orgs, granted());
    return tell(remote.api().addClient(wish), remote.address() + "/oauth/token");
  }

  private int run(Store store, Settings settings) throws IOException {
    List<String> wanted = orgs.isEmpty() ? List.of(settings.client().org()) : orgs;
    workspaces.ensureDemo(store, wanted);
    List<String> there = store.read(Orgs::names);
    Optional<String> unknown = wanted.stream().filter(org -> !there.contains(org)).findFirst();
    if (unknown.isPresent()) {
      new Report(workspaces.terminal()).problems(List.of(Workspaces.unknown(store, unknown.get())));
      return Exit.ERROR;
    }
    Clients.Made made =
        workspaces
            .clients(store)
            .add(
                name,
                wanted.stream().distinct().toList(),
                granted(),
                Workspaces.author(),
                Clients.Companion.NONE);
    return tell(made, endpoint(settings));
  }

  /** Where a server with these settings gives tokens. */
  private static String endpoint(Settings settings) {
    Settings.Serve serve = settings.serve();
    String scheme = settings.tls().file().isPresent() ? "https" : "http";
    return serve
            .address()
            .map(URI::toString)
            .orElseGet(() -> "%s://%s:%d".formatted(scheme, serve.host(), serve.port()))
        + "/oauth/token";
  }

  private List<String> granted() {
    return scopes.isEmpty() ? ClientWish.USUAL : scopes.stream().distinct().toList();
  }

  private int tell(Clients.Made made, String endpoint) throws IOException {
    PrintStream out = workspaces.terminal().out();
    TokenCommand.tellUnknown(workspaces.terminal(), granted());
    if (output.layout == Layout.JSON) {
      json(made, out);
      return Exit.DONE;
    }
    Client client = made.client();
    var table = new TextTable("");
    table.row(List.of("id", client.id()));
    table.row(List.of("secret", made.secret()));
    table.row(List.of("orgs", String.join(", ", client.orgs())));
    table.row(List.of("scopes", String.join(" ", client.scopes())));
    table.print(out);
    out.flush();
    PrintStream err = workspaces.terminal().err();
    err.println("The secret is shown this once: it is kept nowhere. A token:");
    err.printf("  curl -u %s:SECRET -d grant_type=client_credentials %s%n", client.id(), endpoint);
    return Exit.DONE;
  }

  private static void json(Clients.Made made, PrintStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      ClientJson.members(json, made.client());
      json.writeStringField("secret", made.secret());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
