package dev.skillway.app.cli;

import dev.skillway.app.config.Given;
import dev.skillway.app.config.Settings;
import dev.skillway.app.config.SettingsReader;
import dev.skillway.app.config.SettingsReader.Reading;
import dev.skillway.app.http.Listening;
import dev.skillway.app.http.Server;
import dev.skillway.app.http.exchange.Access;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.core.access.Clients;
import dev.skillway.core.access.Tokens;
import dev.skillway.core.audit.Author;
import dev.skillway.core.demo.Demo;
import dev.skillway.core.intake.Intake;
import dev.skillway.core.intake.csv.CsvFormat;
import dev.skillway.core.intake.json.JsonFormat;
import dev.skillway.core.intake.json.NdjsonFormat;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.EngineRole;
import dev.skillway.core.job.JobIds;
import dev.skillway.core.job.JobQueue;
import dev.skillway.core.job.JobRunner;
import dev.skillway.core.job.LeftInputs;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.job.ResultFiles;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Opens workspaces and wires what works in them. */
final class Workspaces {
  private final Terminal terminal;
  private final Stop stop;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, String> environment;

  Workspaces(
      Terminal terminal,
      Stop stop,
      InstantSource clock,
      RandomGenerator random,
      Map<String, String> environment) {
    this.terminal = terminal;
    this.stop = stop;
    this.clock = clock;
    this.random = random;
    this.environment = Map.copyOf(environment);
  }

  /** What a command does with its workspace; the exit code. */
  interface Command {
    int run(Workspace workspace) throws IOException, InterruptedException;
  }

  Terminal terminal() {
    return terminal;
  }

  Stop stop() {
    return stop;
  }

  /** Begins to tell how far a phase is; 0 stands for a total that is not known. */
  Progress progress(String phase, long total) {
    return new Progress(terminal, clock, stop::asked, phase, total);
  }

  /** What a command does with its settings; the exit code. */
  interface WithSettings {
    int run(Settings settings) throws IOException, InterruptedException;
  }

  /** Reads the settings and runs a command with them; what is wrong with them is told. */
  int withSettings(CommandSpec spec, WithSettings command)
      throws IOException, InterruptedException {
    var given = new Given(Flags.of(spec), environment, Path.of(""), DataOption.usual());
    return switch (SettingsReader.read(given)) {
      case Reading.Read(var settings) -> {
        settings.warnings().forEach(warning -> terminal.err().println("Warning: " + warning));
        yield command.run(settings);
      }
      case Reading.Wrong(var problems) -> {
        new Report(terminal).problems(problems);
        yield Exit.ERROR;
      }
      case Reading.WrongFlag(var message) ->
          throw new ParameterException(spec.commandLine(), message);
    };
  }

  /** Runs a command in the org that is set; an unknown org is told and refused. */
  int in(Settings settings, Command command) throws IOException, InterruptedException {
    String name = settings.client().org();
    try (Store store = openOrg(settings)) {
      Optional<Org> org = store.read(handle -> Orgs.find(handle, name));
      if (org.isEmpty()) {
        new Report(terminal).problems(List.of(unknown(store, name)));
        return Exit.ERROR;
      }
      return command.run(new Workspace(store, org.get(), settings));
    }
  }

  /** Opens the store of the data folder, for the org that is set; tells when it makes one. */
  Store openOrg(Settings settings) {
    Store store = open(settings);
    ensureDemo(store, List.of(settings.client().org()));
    return store;
  }

  /** Makes the sample org where it is wanted and not there, and tells it. */
  void ensureDemo(Store store, List<String> wanted) {
    if (wanted.contains(Demo.NAME)) {
      new Founding(terminal, clock).demo(store);
    }
  }

  /** Opens the store of the data folder, for all orgs in it. */
  Store open(Settings settings) {
    Path folder = settings.client().data();
    boolean isNew = !Files.exists(folder);
    Store store = Store.open(folder);
    if (isNew) {
      terminal.err().println("Data is kept in " + folder);
    }
    new Founding(terminal, clock).ensure(store, settings.orgs().keySet());
    return store;
  }

  Preparer preparer(Workspace workspace) {
    return new Preparer(workspace.store(), intake(), workspace.settings().guards());
  }

  /** Reads every format that there is. */
  static Intake intake() {
    return new Intake(List.of(new NdjsonFormat(), new JsonFormat(), new CsvFormat()));
  }

  JobRunner runner(Workspace workspace) {
    var ids = new JobIds(clock, random);
    return new JobRunner(workspace.store(), workspace.folder(), clock, ids, author())
        .keepingAudit(workspace.settings().keeping().audit());
  }

  JobQueue queue(Workspace workspace) {
    return new JobQueue(workspace.store(), clock, author());
  }

  /** For the inputs of a job that may be left for a server. */
  LeftInputs inputs(Workspace workspace) {
    return new LeftInputs(workspace.folder(), new JobIds(clock, random).next());
  }

  InstantSource clock() {
    return clock;
  }

  /** Becomes the engine of the data folder, to serve it. */
  Engine engine(Workspace workspace) throws InterruptedException {
    return Engine.start(
        workspace.store(),
        workspace.folder(),
        EngineRole.SERVE,
        clock,
        workspace.settings().keeping().audit());
  }

  /** What a server of a data folder works with. */
  Services services(Workspace workspace, Engine engine) throws IOException {
    return Services.of(
            workspace.store(),
            preparer(workspace),
            engine,
            access(workspace),
            new JobIds(clock, random),
            clock)
        .keepingRequests(workspace.settings().keeping().requests());
  }

  /** Starts to serve a data folder. */
  Server server(Services services, Listening listening) throws IOException {
    return Server.start(services, listening);
  }

  Tokens tokens(Workspace workspace) {
    return new Tokens(workspace.store(), clock, random, workspace.settings().tokens());
  }

  private Access access(Workspace workspace) {
    Settings.Rates limits = workspace.settings().limits();
    return Access.of(
        workspace.store(),
        clock,
        random,
        workspace.settings().tokens(),
        new Access.Quotas(limits.requestsPerMinute(), limits.tokensPerMinute()));
  }

  Clients clients(Store store) {
    return new Clients(store, clock, random);
  }

  ResultFiles results(Workspace workspace) {
    return new ResultFiles(workspace.store(), workspace.folder());
  }

  /** On whose behalf commands work on a data folder. */
  static Author author() {
    return Author.of(client());
  }

  /** How whoever runs commands is called among the clients. */
  static String client() {
    return "cli:" + System.getProperty("user.name");
  }

  /** There is no org of that name in the store. */
  static Problem unknown(Store store, String org) {
    List<String> names = store.read(Orgs::names);
    return Problem.of(
            Code.ORG_UNKNOWN,
            Position.whole(""),
            "There is no org '%s'. There %s. To make one: skillway directory load FILE --org %s"
                .formatted(
                    org, names.isEmpty() ? "is none yet" : "is " + String.join(", ", names), org))
        .received(org);
  }
}
