package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.core.export.CsvRows;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobInput;
import dev.skillway.core.job.JobState;
import dev.skillway.core.job.ResultFiles;
import dev.skillway.core.job.ResultKind;
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
  private final PrintStream out;
  private final ResultFiles results;

  JobView(Terminal terminal, ResultFiles results) {
    this.out = terminal.out();
    this.results = results;
  }

  void show(Job job, Layout layout) throws IOException {
    Map<ResultKind, Path> files = job.state() == JobState.RUNNING ? Map.of() : results.of(job);
    switch (layout) {
      case TEXT -> text(job, files);
      case JSON -> json(job, files);
      case CSV -> {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (var rows = new CsvRows(writer, ResultFiles.ALL)) {
          results.write(job, rows);
        }
      }
    }
    out.flush();
  }

  private void text(Job job, Map<ResultKind, Path> files) {
    out.printf("Job %s: %s%n", job.id(), job.state().word());
    out.println("  " + job.account());
    var table = new TextTable("  ");
    files.forEach(
        (kind, file) -> table.row(List.of(kind.word().replace('-', ' '), file.toString())));
    table.print(out);
  }

  private void json(Job job, Map<ResultKind, Path> files) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      members(json, job);
      json.writeObjectFieldStart("results");
      for (var file : files.entrySet()) {
        json.writeStringField(file.getKey().word(), file.getValue().toString());
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** A job's own members, without its files. */
  static void members(JsonGenerator json, Job job) throws IOException {
    json.writeStringField("jobId", job.id());
    json.writeStringField("org", job.org().name());
    json.writeStringField("state", job.state().word());
    json.writeStringField("mode", job.mode().word());
    json.writeStringField("startedAt", job.startedAt().toString());
    Json.text(json, "endedAt", job.endedAt() == null ? null : job.endedAt().toString());
    json.writeArrayFieldStart("inputs");
    for (JobInput input : job.inputs()) {
      json.writeString(input.name());
    }
    json.writeEndArray();
    Json.counts(json, job.account());
  }

  static String inputs(Job job) {
    return job.inputs().stream().map(JobInput::name).collect(Collectors.joining(" "));
  }
}
