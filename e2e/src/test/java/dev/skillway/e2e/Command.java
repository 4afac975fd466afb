package dev.skillway.e2e;

import java.util.ArrayList;
import java.util.List;

/**
 * A command of a console block, for {@code sh}.
 *
 * @param line what is typed; more than one line where the block goes on with {@code >}
 * @param output what is shown of its output, from its beginning; of another run only job ids and
 *     the folder differ, which stands as {@code /home/you}
 */
record Command(String line, List<String> output) {
  private static final String PROMPT = "$ ";
  private static final String CONTINUATION = "> ";

  Command {
    output = List.copyOf(output);
  }

  static List<Command> parse(String block) {
    var commands = new ArrayList<Command>();
    for (String line : block.lines().toList()) {
      if (line.startsWith(PROMPT)) {
        commands.add(new Command(line.substring(PROMPT.length()), List.of()));
      } else if (commands.isEmpty()) {
        throw new IllegalArgumentException("output before a command: " + line);
      } else {
        commands.add(commands.removeLast().with(line));
      }
    }
    return List.copyOf(commands);
  }

  private Command with(String next) {
    if (output.isEmpty() && next.startsWith(CONTINUATION)) {
      return new Command(line + "\n" + next.substring(CONTINUATION.length()), output);
    }
    var more = new ArrayList<>(output);
    more.add(next);
    return new Command(line, more);
  }
}
