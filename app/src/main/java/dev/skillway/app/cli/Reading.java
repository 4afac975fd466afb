package dev.skillway.app.cli;

import dev.skillway.app.cli.ChangeOptions.OnInvalid;
import dev.skillway.core.intake.Input;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Guards;
import java.util.List;
import java.util.Optional;

/** What {@code plan} and {@code apply} do alike: read and plan, and say what is wrong. */
final class Reading {
  private Reading() {}

  static Preparation prepare(Workspaces workspaces, Workspace workspace, ChangeOptions changes)
      throws InterruptedException {
    List<Input> inputs = changes.inputs(workspaces.terminal().in());
    return prepare(workspaces, workspace, changes, inputs);
  }

  static Preparation prepare(
      Workspaces workspaces, Workspace workspace, ChangeOptions changes, List<Input> inputs)
      throws InterruptedException {
    try (var progress = workspaces.progress("Reading", 0)) {
      var counted = new Counted(progress, inputs);
      return workspaces
          .preparer(workspace)
          .prepare(
              workspace.org(),
              changes.request(inputs.stream().map(counted::of).toList()),
              counted::at);
    }
  }

  /** Whether the problems keep everything from being applied. */
  static boolean refuses(Outline plan, ChangeOptions changes) {
    boolean skip = changes.onInvalid == OnInvalid.SKIP && plan.findings().canSkip();
    return !skip && plan.findings().count() > 0;
  }

  /** Tells notices and problems, and what can be done about the latter. */
  static void tell(Terminal terminal, Outline plan, ChangeOptions changes) {
    var report = new Report(terminal);
    Outline.Findings found = plan.findings();
    report.notices(found.notices());
    if (found.count() == 0) {
      return;
    }
    report.problems(found.problems(), found.count());
    found.corrected().ifPresent(report::corrected);
    withheld(plan.withheld()).ifPresent(terminal.err()::println);
    terminal.err().println(consequence(plan, changes));
  }

  /** What a replacement does not take away, since an error may have been meant to keep it. */
  private static Optional<String> withheld(int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            "%,d assignment%s that the input does not name %s left: an error does not say whom it is about, and may have been meant to keep %s."
                .formatted(
                    count,
                    count == 1 ? "" : "s",
                    count == 1 ? "is" : "are",
                    count == 1 ? "it" : "them"));
  }

  /** Tells why a guard speaks, what would be taken away, and which option allows it. */
  static void tell(Terminal terminal, Guards.Refusal refusal, String remedy) {
    String option =
        switch (refusal.needed()) {
          case NAMED, IMPLIED -> "--allow-removals";
          case ALL -> "--allow-removals=all";
        };
    new Report(terminal).problems(List.of(refusal.problem()));
    var table = new TextTable("  ");
    refusal
        .removals()
        .limit(Report.MOST)
        .forEach(
            write ->
                table.row(
                    List.of(
                        "-",
                        write.agent().name() + " (" + write.agent().id() + ")",
                        write.skill().name(),
                        String.valueOf(write.before()))));
    table.print(terminal.err());
    if (refusal.count() > Report.MOST) {
      terminal.err().printf("  … and %,d more%n", refusal.count() - Report.MOST);
    }
    terminal.err().println(remedy + " " + option + ".");
  }

  private static String consequence(Outline plan, ChangeOptions changes) {
    long problems = plan.findings().count();
    String errors = "%,d error%s".formatted(problems, problems == 1 ? "" : "s");
    if (!refuses(plan, changes)) {
      return errors + "; these changes are skipped.";
    }
    long good = plan.compared();
    return plan.findings().canSkip() && good > 0
        ? "%s; nothing is applied. Mend %s, or apply the rest (%,d) with --on-invalid skip."
            .formatted(errors, problems == 1 ? "it" : "them", good)
        : errors + "; nothing is applied.";
  }
}
