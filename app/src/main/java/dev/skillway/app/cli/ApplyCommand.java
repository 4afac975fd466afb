package dev.skillway.app.cli;

import dev.skillway.core.intake.Input;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.EngineHolder;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.LeftInputs;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.job.ResultFiles;
import dev.skillway.core.job.Terms;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.plan.Guards.Allowance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Plans, asks, applies and accounts for changes. */
@Command(
    name = "apply",
    description = "Applies the changes in files and accounts for every one of them.",
    footer = {
      "",
      "Examples:",
      "  skillway apply examples/reskill.csv",
      "  skillway apply team.csv --mode replace --allow-removals --yes",
      "  skillway apply new-hires.csv leavers.csv --on-invalid skip",
      "",
      "On a terminal it shows the plan and asks; elsewhere it goes on unless removals need leave.",
      "Ctrl-C stops it between two calls; it then says what is done and what does the rest.",
      "Beside skillway serve it leaves the job to the server, and follows it to its end.",
      "Exit codes: 0 all done, 1 an error, 3 some changes not applied, 64 wrong usage,",
      "130 stopped by Ctrl-C, 143 by SIGTERM."
    })
final class ApplyCommand extends ServedCommand {
  @Mixin private final ChangeOptions changes = new ChangeOptions();
  @Mixin private final LayoutOption output = new LayoutOption();

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Show the plan and stop, as the command plan does.")
  private boolean dryRun;

  @Option(
      names = "--allow-removals",
      arity = "0..1",
      paramLabel = "all",
      fallbackValue = "",
      preprocessor = AttachedValue.class,
      converter = Leave.class,
      description =
          "Allow a replacement to take away what it does not name; with =all also very many"
              + " removals at once.")
  private Allowance allowance = Allowance.NAMED;

  /** Reads {@code --allow-removals} and {@code --allow-removals=all}. */
  static final class Leave implements ITypeConverter<Allowance> {
    @Override
    public Allowance convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "" -> Allowance.IMPLIED;
        case "all" -> Allowance.ALL;
        default ->
            throw new TypeConversionException(
                "'" + value + "' is not known; write --allow-removals or --allow-removals=all");
      };
    }
  }

  ApplyCommand(Workspaces workspaces) {
    super(workspaces);
  }

  @Override
  int run(Workspace workspace) throws IOException, InterruptedException {
    Terminal terminal = terminal();
    try (LeftInputs left = workspaces().inputs(workspace);
        Preparation preparation =
            Reading.prepare(workspaces(), workspace, changes, inputs(workspace, left))) {
      return run(terminal, workspace, preparation, left);
    }
  }

  /** Beside a server they are kept, since a job is left with them; what is piped comes once. */
  private List<Input> inputs(Workspace workspace, LeftInputs left) {
    List<Input> inputs = changes.inputs(terminal().in());
    return dryRun || server(workspace).isEmpty()
        ? inputs
        : inputs.stream().map(left::keep).toList();
  }

  private static Optional<EngineHolder> server(Workspace workspace) {
    return Engine.holder(workspace.folder()).filter(EngineHolder::isServer);
  }

  private int run(Terminal terminal, Workspace workspace, Preparation preparation, LeftInputs left)
      throws IOException, InterruptedException {
    if (dryRun) {
      return PlanCommand.show(terminal, workspace, preparation, changes, output.layout);
    }
    Outline plan = Outline.of(preparation);
    var guard = workspace.settings().guards().check(preparation.plan(), allowance);
    OptionalInt end = ask(terminal, workspace.org().name(), plan, guard);
    if (end.isPresent()) {
      return end.getAsInt();
    }
    Optional<EngineHolder> server = left.isEmpty() ? Optional.empty() : server(workspace);
    if (server.isPresent()) {
      Terms terms = changes.terms(allowance);
      return new BesideServer(workspaces(), workspace, options(workspace), output.layout)
          .apply(server.get(), left, terms, preparation, rest(workspace));
    }
    return apply(terminal, workspace, preparation);
  }

  @Override
  int run(Remote remote) throws IOException, InterruptedException {
    var sent = new RemoteChanges(workspaces(), remote, changes, server());
    return dryRun
        ? sent.plan(output.layout)
        : sent.apply(
            allowance, output.layout, (plan, guard) -> ask(terminal(), remote.org(), plan, guard));
  }

  /**
   * Shows a plan and asks whether it is to be applied; the exit code where it is not.
   *
   * @param guard what speaks against it
   */
  private OptionalInt ask(
      Terminal terminal, String org, Outline plan, Optional<Guards.Refusal> guard)
      throws IOException {
    Reading.tell(terminal, plan, changes);
    if (Reading.refuses(plan, changes)) {
      if (output.layout == Layout.JSON) {
        new PlanView(terminal).show(org, plan, Layout.JSON);
      }
      return OptionalInt.of(Exit.ERROR);
    }
    if (output.layout == Layout.TEXT || (guard.isPresent() && output.layout == Layout.JSON)) {
      new PlanView(terminal).show(org, plan, output.layout, guard);
    }
    if (output.layout != Layout.TEXT && terminal.interactive() && !yes) {
      new PlanView(terminal.toErr()).show(org, plan, Layout.TEXT);
    }
    if (guard.isPresent()) {
      Reading.tell(terminal, guard.get(), "Nothing was applied. If that is meant, give");
      return OptionalInt.of(Exit.ERROR);
    }
    if (!plan.changesNothing() && !agreed(terminal)) {
      terminal.err().println("Nothing was applied.");
      return OptionalInt.of(Exit.PARTLY);
    }
    return OptionalInt.empty();
  }

  private int apply(Terminal terminal, Workspace workspace, Preparation preparation)
      throws IOException, InterruptedException {
    tellOfWaiting(terminal, workspaces().queue(workspace).waiting());
    Engine.Ended ended = make(workspace, preparation);
    Job job = ended.job();
    if (preparation.plan().changesNothing() && job.account().allDone()) {
      terminal.err().println("Nothing is to be done: all of it is so already.");
    }
    ended.broken().ifPresent(problem -> new Report(terminal).problems(List.of(problem)));
    ResultFiles results = workspaces().results(workspace);
    new JobView(terminal, results).show(job, preparation, output.layout);
    if (workspaces().stop().asked()) {
      rest(workspace).tell(terminal.err(), job, results);
    }
    return job.account().allDone() ? Exit.DONE : Exit.PARTLY;
  }

  private static void tellOfWaiting(Terminal terminal, long jobs) {
    if (jobs > 0) {
      terminal
          .err()
          .printf(
              "%,d job%s left for a server, which is gone: the next skillway serve applies %s.%n",
              jobs, jobs == 1 ? " was" : "s were", jobs == 1 ? "it" : "them");
    }
  }

  private Engine.Ended make(Workspace workspace, Preparation preparation)
      throws InterruptedException {
    Stop stop = workspaces().stop();
    try (var progress = workspaces().progress("Applying", preparation.plan().size())) {
      stop.begin();
      return workspaces()
          .runner(workspace)
          .run(workspace.org(), changes.mode(), preparation, progress::at);
    } finally {
      stop.finish();
    }
  }

  /** What was not tried says itself what it removes, so that it needs no mode. */
  private Rest rest(Workspace workspace) {
    var options = new ArrayList<>(options(workspace));
    switch (allowance) {
      case NAMED -> {}
      case IMPLIED -> options.add("--allow-removals");
      case ALL -> options.add("--allow-removals=all");
    }
    List<String> same = spec().root().commandLine().getParseResult().originalArgs();
    return new Rest(same, options);
  }

  /** The options of the org, for other commands on it. */
  private List<String> options(Workspace workspace) {
    return org().written(workspace.settings());
  }

  private boolean agreed(Terminal terminal) {
    terminal.out().flush();
    return yes || !terminal.interactive() || terminal.affirms("Apply this?");
  }
}
