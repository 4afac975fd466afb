package dev.skillway.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command without a command. */
@Command(
    name = "skillway",
    mixinStandardHelpOptions = true,
    versionProvider = SkillwayCommand.Version.class,
    description = "Plans, applies and accounts for changes of agents' skills.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  skillway plan examples/reskill.csv     what would change",
      "  skillway apply examples/reskill.csv    change it",
      "  skillway get --agent a1001             what an agent holds now",
      "",
      "Exit codes: 0 done, or nothing to do; 1 an error, nothing was changed;",
      "2 a plan has changes; 3 some changes were not applied; 64 wrong usage;",
      "130 stopped by Ctrl-C, 143 by SIGTERM."
    })
final class SkillwayCommand {
  /** The version of the jar that runs. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = SkillwayCommand.class.getPackage().getImplementationVersion();
      return new String[] {"skillway " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
