package dev.skillway.app.cli;

import picocli.CommandLine.Command;

/** The commands for the built-in directory. */
@Command(
    name = "directory",
    mixinStandardHelpOptions = true,
    description = "Loads or dumps the agents and skills of an org.",
    synopsisSubcommandLabel = "load|dump")
final class DirectoryCommand {}
