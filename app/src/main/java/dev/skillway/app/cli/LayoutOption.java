package dev.skillway.app.cli;

import picocli.CommandLine.Option;

/** The option for the form of the answer. */
final class LayoutOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json|csv",
      defaultValue = "text",
      description = "The form of the answer (default: ${DEFAULT-VALUE}).")
  Layout layout = Layout.TEXT;
}
