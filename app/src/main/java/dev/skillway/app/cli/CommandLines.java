package dev.skillway.app.cli;

import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** All commands, and what is said when one of them cannot be carried out. */
public final class CommandLines {
  private final Terminal terminal;
  private final Stop stop;
  private final CommandLine line;

  public CommandLines(Terminal terminal, Stop stop, InstantSource clock, RandomGenerator random) {
    this(terminal, stop, clock, random, System.getenv());
  }

  /** The same in another environment than that of this process. */
  CommandLines(
      Terminal terminal,
      Stop stop,
      InstantSource clock,
      RandomGenerator random,
      Map<String, String> environment) {
    this.terminal = terminal;
    this.stop = stop;
    var workspaces = new Workspaces(terminal, stop, clock, random, environment);
    this.line =
        new CommandLine(new SkillwayCommand())
            .addSubcommand(new ApplyCommand(workspaces))
            .addSubcommand(new PlanCommand(workspaces))
            .addSubcommand(new GetCommand(workspaces))
            .addSubcommand(new ServeCommand(workspaces))
            .addSubcommand(new JobsCommand(workspaces))
            .addSubcommand(new JobCommand(workspaces))
            .addSubcommand(new WhyCommand(workspaces))
            .addSubcommand(new AuditCommand(workspaces))
            .addSubcommand(new TokenCommand(workspaces))
            .addSubcommand(new SettingsCommand(workspaces))
            .addSubcommand(
                new CommandLine(new ClientCommand())
                    .addSubcommand(new ClientAddCommand(workspaces))
                    .addSubcommand(new ClientListCommand(workspaces))
                    .addSubcommand(new ClientRevokeCommand(workspaces)))
            .addSubcommand(
                new CommandLine(new DirectoryCommand())
                    .addSubcommand(new DirectoryLoadCommand(workspaces))
                    .addSubcommand(new DirectoryDumpCommand(workspaces)))
            .addSubcommand(new CompletionCommand(terminal, this::line));
    addVersion(line);
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler((wrong, _) -> usage(wrong))
        .setExecutionExceptionHandler((broken, _, _) -> failure(broken));
  }

  /** Every command tells the version of the one program. */
  private static void addVersion(CommandLine line) {
    line.getCommandSpec().versionProvider(new SkillwayCommand.Version());
    line.getSubcommands().values().forEach(CommandLines::addVersion);
  }

  private CommandLine line() {
    return line;
  }

  /** Carries out one command; its exit code, or that of the signal that stopped it. */
  public int run(String... args) {
    try {
      return stop.exit(line.execute(args));
    } catch (OutOfMemoryError _) {
      return refuse(
          Code.MEMORY_FULL,
          "The input is too large for the memory that Skillway has."
              + " Give it more, as in SKILLWAY_JAVA_OPTS=-Xmx4g, or cut the input into parts.");
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private int usage(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("skillway: " + wrong.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("Usage: " + synopsis(command));
    }
    err.println("Help:  " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return Exit.USAGE;
  }

  private static String synopsis(CommandLine command) {
    return command.getHelp().synopsis(0).strip();
  }

  private int failure(Exception broken) {
    return switch (broken) {
      case StoreFailure failure when failure.getCause() instanceof ClosedByInterruptException ->
          stopped();
      case StoreFailure failure -> {
        new Report(terminal).problems(List.of(failure.problem()));
        yield Exit.ERROR;
      }
      case InterruptedException _ -> stopped();
      default -> refuse(Code.INTERNAL, defect(broken));
    };
  }

  /** Before the first call: while calls are made, the job says what became of it. */
  private int stopped() {
    terminal.err().println("skillway: stopped; nothing was changed.");
    return Exit.ERROR;
  }

  private int refuse(Code code, String detail) {
    new Report(terminal).problems(List.of(Problem.of(code, Position.whole(""), detail)));
    return Exit.ERROR;
  }

  /** A defect is ours: the user gets a sentence, the trace goes where it can be sent from. */
  private static String defect(Exception broken) {
    String what = "This is a defect of Skillway (%s).".formatted(broken);
    try {
      Path trace = Files.createTempFile("skillway-defect-", ".txt");
      try (var out = new PrintWriter(Files.newBufferedWriter(trace))) {
        broken.printStackTrace(out);
      }
      return what + " Please report it with the file " + trace;
    } catch (IOException _) {
      return what + " Please report it.";
    }
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
