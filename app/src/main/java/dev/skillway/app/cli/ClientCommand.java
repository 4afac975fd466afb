package dev.skillway.app.cli;

import picocli.CommandLine.Command;

/** The commands for those that sign in. */
@Command(
    name = "client",
    mixinStandardHelpOptions = true,
    description = {
      "Adds, lists or revokes clients: programs that sign in with an id and a secret.",
      "A client gets its tokens at POST /oauth/token of skillway serve."
    },
    synopsisSubcommandLabel = "add|list|revoke")
final class ClientCommand {}
