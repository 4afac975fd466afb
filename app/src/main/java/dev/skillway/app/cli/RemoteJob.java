package dev.skillway.app.cli;

import dev.skillway.app.cli.remote.ServerFailure;
import dev.skillway.core.export.RowWriter;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.KeptProblems;
import dev.skillway.core.job.OutcomeRow;
import dev.skillway.core.job.ResultFiles;
import dev.skillway.core.job.ResultKind;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows and shows a job of a server. */
final class RemoteJob {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /** So often it is looked again after no answer: a server may be started anew meanwhile. */
  private static final int PATIENCE = 10;

  private final Terminal terminal;
  private final Remote remote;

  RemoteJob(Terminal terminal, Remote remote) {
    this.terminal = terminal;
    this.remote = remote;
  }

  /** The outcomes of a job, as they were read. */
  private record Results(List<OutcomeRow> rows) implements JobView.Results {
    /** Files lie in the data folder of the server. */
    @Override
    public Map<ResultKind, List<Path>> of(Job job) {
      return Map.of();
    }

    @Override
    public void write(Job job, RowWriter out) throws IOException {
      for (OutcomeRow row : rows) {
        List<@Nullable String> values = new ArrayList<>();
        ResultFiles.ALL.forEach(column -> values.add(row.value(column)));
        out.write(values);
      }
    }
  }

  void show(Job job, Layout layout) throws IOException, InterruptedException {
    show(job, List.of(), 0, List.of(), layout);
  }

  /** Shows a job that was just applied, with what was said of its changes. */
  void show(Job job, List<Problem> problems, long count, List<Notice> notices, Layout layout)
      throws IOException, InterruptedException {
    List<OutcomeRow> rows =
        layout == Layout.CSV ? remote.api().results(job.id()) : List.<OutcomeRow>of();
    new JobView(terminal, new Results(rows))
        .show(job, new KeptProblems(problems, count), notices, layout);
    if (layout == Layout.TEXT) {
      terminal.out().println("  each change  " + remote.command("job", job.id(), "-o", "csv"));
    }
  }

  /**
   * Follows a job to its end.
   *
   * @throws InterruptedException when this is stopped; the job goes on
   */
  Job follow(String id, Progress progress) throws InterruptedException {
    for (int failures = 0; ; ) {
      try {
        Job job = remote.api().job(id).orElseThrow();
        if (job.endedAt() != null) {
          return job;
        }
        progress.at(job.account().total() - job.account().of(Outcome.UNPROCESSED));
        failures = 0;
      } catch (ServerFailure failure) {
        if (failure.refusal().status() != 0 || ++failures == PATIENCE) {
          throw failure;
        }
      }
      Thread.sleep(LOOK_EVERY);
    }
  }
}
