package dev.skillway.app.cli;

import dev.skillway.app.cli.remote.Address;
import dev.skillway.app.cli.remote.Api;
import dev.skillway.app.cli.remote.Connection;
import dev.skillway.app.cli.remote.Refusal;
import dev.skillway.app.cli.remote.ServerFailure;
import dev.skillway.app.config.Keys;
import dev.skillway.app.config.Secret;
import dev.skillway.app.config.Settings;
import dev.skillway.app.config.Source;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command works on that works on a server.
 *
 * @param config the option that names the settings, where it was given
 */
record Remote(Api api, Address address, Settings settings, List<String> config) {
  private static final String TOKEN = "SKILLWAY_TOKEN";

  /** Runs a command on a server; what the server refuses is told. */
  static int run(
      Workspaces workspaces,
      Address address,
      Settings settings,
      List<String> config,
      ServerOption.OnServer command)
      throws IOException, InterruptedException {
    Terminal terminal = workspaces.terminal();
    String token = settings.client().token().map(Secret::text).orElse("");
    Optional<Problem> unusable = unusable(token, place(settings));
    if (unusable.isPresent()) {
      new Report(terminal).problems(List.of(unusable.get()));
      return Exit.ERROR;
    }
    if (address.isUnprotected()) {
      terminal
          .err()
          .printf(
              "Warning: the token crosses the network to %s unprotected. Use https, or a tunnel.%n",
              address);
    }
    try (var connection = new Connection(address, token)) {
      var remote = new Remote(new Api(connection), address, settings, config);
      try {
        return command.run(remote);
      } catch (ServerFailure failure) {
        return remote.tell(terminal, failure.refusal());
      }
    }
  }

  /** The org by name; whether it is there the server knows. */
  String org() {
    return settings.client().org();
  }

  /** Where the token was read, or would have been. */
  private static String place(Settings settings) {
    return settings.source(Keys.TOKEN) instanceof Source.InFile file ? file.told() : TOKEN;
  }

  /** What it is that cannot be a token is not told: it may be another secret. */
  private static Optional<Problem> unusable(String token, String place) {
    if (token.isEmpty()) {
      return Optional.of(
          Problem.of(
              Code.TOKEN_MISSING,
              Position.whole(""),
              "There is no token in SKILLWAY_TOKEN. On the server's machine, skillway token prints"
                  + " one; here: export SKILLWAY_TOKEN=…"));
    }
    return token.matches("[\\w.~+/=-]+")
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                Code.TOKEN_INVALID,
                Position.whole(""),
                "What is in %s is no token: it holds blanks or other characters that none has. On the server's machine, skillway token prints one, alone."
                    .formatted(place)));
  }

  /** Tells why the server did not do it; the exit code. */
  int tell(Terminal terminal, Refusal refusal) {
    var report = new Report(terminal);
    report.notices(refusal.notices());
    report.problems(refusal.problems(), refusal.count());
    PrintStream err = terminal.err();
    if (refusal.isCutOff()) {
      err.println("What was applied: " + command("jobs"));
      err.println("The same command again does the rest: what is done already is then unchanged.");
      return Exit.PARTLY;
    }
    if (refusal.status() == 401) {
      err.println(
          words(
              List.of(
                  "The token is the one in %s. Another, on the server's machine: skillway token"
                      .formatted(place(settings))),
              OrgOptions.org(settings)));
    }
    tellRequest(terminal, refusal.requestId(), refusal.status());
    return Exit.ERROR;
  }

  /** Tells by which id a request that was refused can be asked about. */
  void tellRequest(Terminal terminal, String id, int status) {
    if (!id.isEmpty()) {
      boolean isSignedIn = status != 401;
      terminal
          .err()
          .printf(
              "Request %s: %s%n",
              Printable.of(id),
              isSignedIn
                  ? words(List.of("skillway", "why", Printable.of(id)), options())
                  : "skillway why %s, on the server's machine".formatted(Printable.of(id)));
    }
  }

  /** A command on the same org of the same server. */
  String command(String... command) {
    var words = new ArrayList<>(List.of("skillway"));
    words.addAll(List.of(command));
    words.addAll(OrgOptions.org(settings));
    return words(words, options());
  }

  /** The options of another command on the same server. */
  List<String> options() {
    return Stream.concat(Stream.of("--server", address.toString()), config.stream()).toList();
  }

  static String words(List<String> words, List<String> options) {
    return Stream.concat(words.stream(), options.stream()).collect(Collectors.joining(" "));
  }
}
