package dev.skillway.app.cli;

import dev.skillway.app.config.Given;
import dev.skillway.app.config.Keys;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of a command that set something. */
final class Flags {
  private Flags() {}

  /** Those that it was given, with their values. */
  static Map<String, String> of(CommandSpec command) {
    ParseResult given = command.commandLine().getParseResult();
    var flags = new HashMap<String, String>();
    Stream.concat(Keys.flags().stream(), Stream.of(Given.FLAG))
        .forEach(
            name -> {
              if (given.hasMatchedOption(name)) {
                flags.put(name, String.valueOf(given.matchedOption(name).<Object>getValue()));
              }
            });
    return flags;
  }
}
