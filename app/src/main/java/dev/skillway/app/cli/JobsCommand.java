package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.json.JobJson;
import dev.skillway.app.json.Json;
import dev.skillway.core.export.CsvRows;
import dev.skillway.core.export.RowWriter;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobTable;
import dev.skillway.spi.change.Outcome;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Lists jobs. */
@Command(
    name = "jobs",
    description = "Lists the last jobs of an org, the newest first.",
    footer = {"", "Example:", "  skillway jobs --limit 5 -o json"})
final class JobsCommand extends ServedCommand {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      converter = AtLeastOne.class,
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Mixin private final LayoutOption output = new LayoutOption();

  /** A number of which there can be no less. */
  static final class AtLeastOne implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1) {
        throw new TypeConversionException("'" + value + "' is no whole number from 1 on");
      }
      return Integer.valueOf(value);
    }
  }

  JobsCommand(Workspaces workspaces) {
    super(workspaces);
  }

  @Override
  int run(Workspace workspace) throws IOException, InterruptedException {
    workspaces().runner(workspace).settle();
    return show(workspace.store().read(handle -> JobTable.list(handle, workspace.org(), limit)));
  }

  @Override
  int run(Remote remote) throws IOException, InterruptedException {
    return show(remote.api().jobs(remote.org(), limit));
  }

  private int show(List<Job> jobs) throws IOException {
    PrintStream out = terminal().out();
    switch (output.layout) {
      case TEXT -> text(jobs, out);
      case JSON -> json(jobs, out);
      case CSV -> csv(jobs, out);
    }
    return Exit.DONE;
  }

  private static void text(List<Job> jobs, PrintStream out) {
    if (jobs.isEmpty()) {
      out.println("No jobs yet. The first: skillway apply FILE");
    }
    var table = new TextTable("");
    for (Job job : jobs) {
      table.row(
          List.of(
              job.id(),
              job.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
              job.state().word(),
              "%,d applied of %,d"
                  .formatted(job.account().of(Outcome.APPLIED), job.account().total()),
              JobView.inputs(job)));
    }
    table.print(out);
  }

  private static void json(List<Job> jobs, PrintStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("jobs");
      for (Job job : jobs) {
        json.writeStartObject();
        JobJson.members(json, job);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void csv(List<Job> jobs, PrintStream out) throws IOException {
    List<String> columns =
        new ArrayList<>(List.of("job", "state", "mode", "startedAt", "endedAt", "inputs"));
    for (Outcome outcome : Outcome.values()) {
      columns.add(outcome.word());
    }
    try (RowWriter rows =
        new CsvRows(new OutputStreamWriter(out, StandardCharsets.UTF_8), columns)) {
      for (Job job : jobs) {
        rows.write(values(job));
      }
    }
  }

  private static List<@Nullable String> values(Job job) {
    List<@Nullable String> values = new ArrayList<>();
    values.add(job.id());
    values.add(job.state().word());
    values.add(job.mode().word());
    values.add(job.startedAt().toString());
    values.add(job.endedAt() == null ? null : job.endedAt().toString());
    values.add(JobView.inputs(job));
    for (Outcome outcome : Outcome.values()) {
      values.add(Long.toString(job.account().of(outcome)));
    }
    return values;
  }
}
