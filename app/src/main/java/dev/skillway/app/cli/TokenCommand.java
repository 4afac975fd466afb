package dev.skillway.app.cli;

import dev.skillway.core.access.Permission;
import dev.skillway.core.access.Tokens;
import dev.skillway.core.demo.Demo;
import dev.skillway.core.nearest.Nearest;
import dev.skillway.core.store.Org;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Makes a bearer token. */
@Command(
    name = "token",
    description = {
      "Prints a bearer token for the API, good for one org and, unless tokens.life is set, an"
          + " hour.",
      "Whoever may read the data folder may make them; with --server the one in SKILLWAY_TOKEN is",
      "exchanged for one that may do no more."
    },
    footer = {
      "",
      "Examples:",
      "  TOKEN=$$(skillway token)",
      "  skillway token --org north --scope assignments:read",
      "  skillway token --server https://skills.example --scope assignments:read"
    })
final class TokenCommand extends ServedCommand {
  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = Scope.class,
      description = {
        "What it is good for; may be given several times (default: admin, which includes all).",
        "To write assignments: assignments:write. To read: assignments:read."
      })
  private List<String> scopes = new ArrayList<>();

  /** A word that a token can carry. */
  static final class Scope implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (!Tokens.SCOPE.matcher(value).matches()) {
        throw new TypeConversionException(
            "'%s' is no scope: one word; several are given as --scope A --scope B"
                .formatted(value));
      }
      return value;
    }
  }

  TokenCommand(Workspaces workspaces) {
    super(workspaces);
  }

  @Option(
      names = "--revoke-all",
      description = {
        "First make all tokens invalid that were made so far, whoever holds them, within a minute:",
        "the keys that signed them are thrown away."
      })
  private boolean revokesAll;

  @Override
  int run(Workspace workspace) {
    if (revokesAll) {
      workspaces().tokens(workspace).renewKeys();
      terminal().err().println("No token that was made before holds any more, within a minute.");
    }
    List<String> granted = scopes.isEmpty() ? Permission.ADMIN.scopes() : scopes;
    Tokens tokens = workspaces().tokens(workspace);
    String token =
        tokens.mint(
            client(workspace.org()), List.of(workspace.org().name()), granted, tokens.life());
    return tell(token, granted);
  }

  /** The token there is exchanged for one that may do no more, in the same orgs. */
  @Override
  int run(Remote remote) throws InterruptedException {
    if (revokesAll) {
      throw server().wrong("--revoke-all works on a data folder: give it on the server's machine");
    }
    if (org().org != null && !remote.org().equals(Demo.NAME)) {
      throw server()
          .wrong(
              "With --server the token is good for the orgs of that in SKILLWAY_TOKEN: leave --org"
                  + " out");
    }
    return tell(remote.api().token(scopes), scopes);
  }

  private int tell(String token, List<String> granted) {
    tellUnknown(terminal(), granted);
    terminal().out().println(token);
    return Exit.DONE;
  }

  /** Tells which scopes grant nothing. */
  static void tellUnknown(Terminal terminal, List<String> granted) {
    granted.stream()
        .filter(scope -> !Permission.known().contains(scope))
        .distinct()
        .forEach(scope -> terminal.err().println(note(scope)));
  }

  /** Those of another org are another client: neither sees the other. */
  private static String client(Org org) {
    return Workspaces.client() + "@" + org.name();
  }

  private static String note(String scope) {
    return "The scope '%s' grants nothing: nobody knows it. %s"
        .formatted(
            scope,
            Nearest.of(Permission.known())
                .find(scope)
                .map("Perhaps: "::concat)
                .orElse("There is " + String.join(", ", Permission.known())));
  }
}
