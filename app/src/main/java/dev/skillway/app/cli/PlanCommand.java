package dev.skillway.app.cli;

import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Guards;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what changes would do, and does nothing. */
@Command(
    name = "plan",
    description = "Shows what the changes in files would do; writes nothing.",
    footer = {
      "",
      "Examples:",
      "  skillway plan examples/reskill.csv",
      "  skillway plan team.csv --mode replace -o csv",
      "  hr-export | skillway plan -",
      "",
      "Exit codes: 0 nothing to do, 1 an error, 2 changes, 64 wrong usage, 130 stopped by Ctrl-C."
    })
final class PlanCommand extends OrgCommand {
  @Mixin private final ChangeOptions changes = new ChangeOptions();
  @Mixin private final LayoutOption output = new LayoutOption();

  PlanCommand(Workspaces workspaces) {
    super(workspaces);
  }

  @Override
  int run(Workspace workspace) throws IOException, InterruptedException {
    Terminal terminal = terminal();
    try (Preparation preparation = Reading.prepare(workspaces(), workspace, changes)) {
      return show(terminal, workspace, preparation, changes, output.layout);
    }
  }

  /** Shows a plan, or why there is none; the exit code of {@code plan}. */
  static int show(
      Terminal terminal,
      Workspace workspace,
      Preparation preparation,
      ChangeOptions changes,
      Layout layout)
      throws IOException {
    Reading.tell(terminal, preparation, changes);
    boolean refused = Reading.refuses(preparation, changes);
    if (!refused || layout == Layout.JSON) {
      new PlanView(terminal).show(workspace.org().name(), preparation, layout);
    }
    if (refused) {
      return Exit.ERROR;
    }
    Guards.DEFAULT
        .check(preparation.plan(), Guards.Allowance.NAMED)
        .ifPresent(refusal -> Reading.tell(terminal, refusal, "To apply it, give apply"));
    return preparation.plan().changesNothing() ? Exit.DONE : Exit.CHANGES;
  }
}
