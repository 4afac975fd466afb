package dev.skillway.app.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints what a shell needs to complete the commands. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script that lets bash and zsh complete the commands.",
    footer = {"", "Example:", "  source <(skillway completion)"})
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<CommandLine> line;

  CompletionCommand(Terminal terminal, Supplier<CommandLine> line) {
    this.terminal = terminal;
    this.line = line;
  }

  @Override
  public Integer call() {
    terminal.out().print(AutoComplete.bash("skillway", line.get()));
    return Exit.DONE;
  }
}
