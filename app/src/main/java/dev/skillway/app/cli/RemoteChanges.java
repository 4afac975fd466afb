package dev.skillway.app.cli;

import dev.skillway.app.cli.ChangeOptions.OnInvalid;
import dev.skillway.app.cli.remote.Refusal;
import dev.skillway.app.cli.remote.ServerFailure;
import dev.skillway.app.cli.remote.ServerPlan;
import dev.skillway.app.cli.remote.Submission;
import dev.skillway.core.job.JobInput;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Plans and applies changes on a server. */
final class RemoteChanges {
  private final Workspaces workspaces;
  private final Remote remote;
  private final ChangeOptions changes;
  private final ServerOption server;

  RemoteChanges(Workspaces workspaces, Remote remote, ChangeOptions changes, ServerOption server) {
    this.workspaces = workspaces;
    this.remote = remote;
    this.changes = changes;
    this.server = server;
  }

  /** Shows a plan and asks whether it is to be applied; the exit code where it is not. */
  interface Asking {
    OptionalInt ask(Outline plan, Optional<Guards.Refusal> guard) throws IOException;
  }

  /**
   * What the server said of changes.
   *
   * @param refused what it answers when nothing is skipped, where something is wrong
   */
  private record Planned(
      Outline outline, Optional<Guards.Refusal> guard, Optional<Refusal> refused) {}

  /** Shows what the changes would do; the exit code of {@code plan}. */
  int plan(Layout layout) throws IOException, InterruptedException {
    Planned planned = plan(read(Allowance.NAMED));
    int exit =
        PlanCommand.show(
            terminal(), remote.org(), planned.outline(), planned.guard(), changes, layout);
    tellRequest(planned);
    return exit;
  }

  /** Plans, asks and applies; the exit code of {@code apply}. */
  int apply(Allowance allowance, Layout layout, Asking asking)
      throws IOException, InterruptedException {
    Sent.Read read = read(allowance);
    Planned planned = plan(read);
    OptionalInt end = asking.ask(planned.outline(), planned.guard());
    if (end.isPresent()) {
      tellRequest(planned);
      return end.getAsInt();
    }
    return new RemoteApply(workspaces, remote)
        .apply(read.submission().skipping(skips()), planned.outline(), layout);
  }

  private Sent.Read read(Allowance allowance) throws InterruptedException {
    return new Sent(changes, server, remote.org()).read(terminal().in(), allowance);
  }

  private Planned plan(Sent.Read read) throws InterruptedException {
    return read.problem().isPresent()
        ? refused(read.input(), List.of(read.problem().get()), 1, Optional.empty())
        : plan(read.submission(), read.input());
  }

  /** With what is wrong skipped, so that all of the plan is seen. */
  private Planned plan(Submission submission, JobInput input) throws InterruptedException {
    try (var _ = workspaces.progress("Planning", 0)) {
      ServerPlan plan = remote.api().plan(submission.skipping(true));
      Optional<Refusal> refused =
          plan.problemCount() == 0 ? Optional.empty() : whole(submission.skipping(false));
      Optional<String> corrected = refused.map(Refusal::corrected);
      return new Planned(
          new Outline(
              List.of(input),
              changes.mode(),
              plan.counts(),
              plan::calls,
              plan.withheld(),
              () -> plan.changes().stream(),
              new Outline.Findings(
                  plan.problems(), plan.problemCount(), plan.notices(), corrected, true)),
          plan.refusal(),
          refused);
    } catch (ServerFailure failure) {
      if (!isWrong(failure.refusal())) {
        throw failure;
      }
      Refusal refusal = failure.refusal();
      return refused(input, refusal.problems(), refusal.count(), Optional.of(refusal));
    }
  }

  /** What is told when nothing is skipped: also the body that was meant. */
  private Optional<Refusal> whole(Submission submission) throws InterruptedException {
    try {
      remote.api().plan(submission);
      return Optional.empty();
    } catch (ServerFailure failure) {
      if (!isWrong(failure.refusal())) {
        throw failure;
      }
      return Optional.of(failure.refusal());
    }
  }

  /** Whether it is the changes that the server found wrong. */
  private static boolean isWrong(Refusal refusal) {
    return refusal.status() == 400;
  }

  private Planned refused(
      JobInput input, List<Problem> problems, long count, Optional<Refusal> refusal) {
    var found =
        new Outline.Findings(
            problems,
            count,
            refusal.map(Refusal::notices).orElse(List.of()),
            refusal.map(Refusal::corrected),
            false);
    return new Planned(
        new Outline(List.of(input), changes.mode(), Map.of(), () -> 0, 0, Stream::of, found),
        Optional.empty(),
        refusal);
  }

  private void tellRequest(Planned planned) {
    planned
        .refused()
        .filter(_ -> Reading.refuses(planned.outline(), changes))
        .ifPresent(
            refusal -> remote.tellRequest(terminal(), refusal.requestId(), refusal.status()));
  }

  private boolean skips() {
    return changes.onInvalid == OnInvalid.SKIP;
  }

  private Terminal terminal() {
    return workspaces.terminal();
  }
}
