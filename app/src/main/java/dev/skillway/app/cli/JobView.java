package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.json.JobJson;
import dev.skillway.app.json.Json;
import dev.skillway.core.export.CsvRows;
import dev.skillway.core.export.RowWriter;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.KeptProblems;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.job.ResultFiles;
import dev.skillway.core.job.ResultKind;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Notice;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows what became of a job. */
final class JobView {
  private final Terminal terminal;
  private final Results results;

  /** Where it stands what became of a job's changes. */
  interface Results {
    /** The files of a job that has ended. */
    Map<ResultKind, List<Path>> of(Job job);

    /** Writes every outcome, in the order of the changes. */
    void write(Job job, RowWriter rows) throws IOException;
  }

  JobView(Terminal terminal, ResultFiles results) {
    this(
        terminal,
        new Results() {
          @Override
          public Map<ResultKind, List<Path>> of(Job job) {
            return results.of(job);
          }

          @Override
          public void write(Job job, RowWriter rows) throws IOException {
            results.write(job, rows);
          }
        });
  }

  JobView(Terminal terminal, Results results) {
    this.terminal = terminal;
    this.results = results;
  }

  /** Shows a job, and why it was refused or broke off if it was or did. */
  void show(Job job, KeptProblems problems, Layout layout) throws IOException {
    new Report(terminal).problems(problems.problems(), problems.count());
    show(job, problems, List.of(), layout);
  }

  /** Shows a job that was just applied, with what was said of its changes. */
  void show(Job job, Preparation preparation, Layout layout) throws IOException {
    var problems = new KeptProblems(preparation.problems(), preparation.problemCount());
    show(job, problems, preparation.notices(), layout);
  }

  /** The same, wherever it was applied. */
  void show(Job job, KeptProblems problems, List<Notice> notices, Layout layout)
      throws IOException {
    switch (layout) {
      case TEXT -> text(job);
      case JSON -> json(job, problems, notices);
      case CSV -> {
        var writer = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
        try (var rows = new CsvRows(writer, ResultFiles.ALL)) {
          results.write(job, rows);
        }
      }
    }
    terminal.out().flush();
  }

  /** The account comes first: it is there even where the files cannot be written. */
  private void text(Job job) {
    PrintStream out = terminal.out();
    out.printf("Job %s: %s%n", job.id(), job.state().word());
    out.println("  " + job.account());
    out.flush();
    var table = new TextTable("  ");
    files(job)
        .forEach(
            (kind, ofKind) ->
                ofKind.forEach(
                    file -> table.row(List.of(kind.word().replace('-', ' '), file.toString()))));
    table.print(out);
  }

  private void json(Job job, KeptProblems problems, List<Notice> notices) throws IOException {
    try (JsonGenerator json = Json.generator(terminal.out())) {
      json.writeStartObject();
      JobJson.members(json, job);
      json.writeObjectFieldStart("results");
      for (var file : files(job).entrySet()) {
        json.writeArrayFieldStart(file.getKey().word());
        for (Path path : file.getValue()) {
          json.writeString(path.toString());
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      Json.problems(json, problems.problems(), problems.count());
      Json.notices(json, notices);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** The result files of a job that has ended; none where they cannot be written, which is told. */
  private Map<ResultKind, List<Path>> files(Job job) {
    return switch (job.state()) {
      case QUEUED, RUNNING -> Map.of();
      case DONE, PARTLY_DONE, FAILED -> filesOfEnded(job);
    };
  }

  private Map<ResultKind, List<Path>> filesOfEnded(Job job) {
    try {
      return results.of(job);
    } catch (StoreFailure unwritten) {
      new Report(terminal).problems(List.of(unwritten.problem()));
      return Map.of();
    }
  }

  static String inputs(Job job) {
    return job.inputs().stream()
        .map(input -> input.name().isEmpty() ? "a request" : input.name())
        .collect(Collectors.joining(" "));
  }
}
