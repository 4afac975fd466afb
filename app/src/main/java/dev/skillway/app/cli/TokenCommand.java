package dev.skillway.app.cli;

import dev.skillway.core.access.Permission;
import dev.skillway.core.access.Tokens;
import dev.skillway.core.demo.Demo;
import dev.skillway.core.nearest.Nearest;
import java.time.Duration;
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
      "Prints a bearer token for the API, good for one hour and one org.",
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
  private static final Duration LIFE = Duration.ofHours(1);

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

  @Override
  int run(Workspace workspace) {
    List<String> granted = scopes.isEmpty() ? Permission.ADMIN.scopes() : scopes;
    String token =
        workspaces()
            .tokens(workspace)
            .mint(Workspaces.client(), List.of(workspace.org().name()), granted, LIFE);
    return tell(token, granted);
  }

  /** The token there is exchanged for one that may do no more, in the same orgs. */
  @Override
  int run(Remote remote) throws InterruptedException {
    if (!remote.org().equals(Demo.NAME)) {
      throw server()
          .wrong(
              "With --server the token is good for the orgs of that in SKILLWAY_TOKEN: leave --org"
                  + " out");
    }
    return tell(remote.api().token(scopes), scopes);
  }

  private int tell(String token, List<String> granted) {
    granted.stream()
        .filter(scope -> !Permission.known().contains(scope))
        .distinct()
        .forEach(scope -> terminal().err().println(note(scope)));
    terminal().out().println(token);
    return Exit.DONE;
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
