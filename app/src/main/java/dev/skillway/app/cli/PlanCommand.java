package dev.skillway.app.cli;

import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Guards;
import java.io.IOException;
import java.util.Optional;
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
final class PlanCommand extends ServedCommand {
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

  @Override
  int run(Remote remote) throws IOException, InterruptedException {
    return new RemoteChanges(workspaces(), remote, changes, server()).plan(output.layout);
  }

  /** Shows a plan, or why there is none; the exit code of {@code plan}. */
  static int show(
      Terminal terminal,
      Workspace workspace,
      Preparation preparation,
      ChangeOptions changes,
      Layout layout)
      throws IOException {
    Outline plan = Outline.of(preparation);
    Guards guards = workspace.settings().guards();
    var guard = guards.check(preparation.plan(), Guards.Allowance.NAMED);
    return show(terminal, workspace.org().name(), plan, guard, changes, layout);
  }

  /**
   * The same of a plan wherever it was made.
   *
   * @param guard what speaks against it
   */
  static int show(
      Terminal terminal,
      String org,
      Outline plan,
      Optional<Guards.Refusal> guard,
      ChangeOptions changes,
      Layout layout)
      throws IOException {
    Reading.tell(terminal, plan, changes);
    boolean refused = Reading.refuses(plan, changes);
    if (!refused || layout == Layout.JSON) {
      new PlanView(terminal).show(org, plan, layout);
    }
    if (refused) {
      return Exit.ERROR;
    }
    guard.ifPresent(refusal -> Reading.tell(terminal, refusal, "To apply it, give apply"));
    return plan.changesNothing() ? Exit.DONE : Exit.CHANGES;
  }
}
