package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.json.Json;
import dev.skillway.app.json.RequestJson;
import dev.skillway.core.export.CsvRows;
import dev.skillway.core.export.RowWriter;
import dev.skillway.core.requests.KeptRequest;
import dev.skillway.core.requests.RequestTable;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows what came with a request and what was answered. */
final class RequestView {
  private static final List<String> COLUMNS =
      List.of("code", "position", "detail", "received", "expected", "suggestion");

  private final Terminal terminal;
  private final AllProblems all;
  private final List<String> options;

  /** Reads every problem of a request, also of one that has very many. */
  @FunctionalInterface
  interface AllProblems {
    void read(KeptRequest request, Consumer<Problem> sink) throws InterruptedException;

    /** Those that a store keeps. */
    static AllProblems of(Store store) {
      return (request, sink) -> {
        List<Problem> page = request.problems();
        for (long from = page.size(); !page.isEmpty(); from += page.size()) {
          page.forEach(sink);
          long next = from;
          page =
              store.read(
                  handle -> RequestTable.problems(handle, request.id(), next, KeptRequest.FIRST));
        }
      };
    }
  }

  /**
   * @param options of where it is kept, for another command on it
   */
  RequestView(Terminal terminal, AllProblems all, List<String> options) {
    this.terminal = terminal;
    this.all = all;
    this.options = List.copyOf(options);
  }

  void show(KeptRequest request, Layout layout) throws IOException, InterruptedException {
    switch (layout) {
      case TEXT -> text(request);
      case JSON -> json(request);
      case CSV -> csv(request);
    }
    terminal.out().flush();
  }

  private void text(KeptRequest request) {
    PrintStream out = terminal.out();
    out.println(
        Printable.of(
            "Request %s: %s %s".formatted(request.id(), request.method(), request.path())));
    table(request).print(out);
    var report = new Report(terminal.toOut());
    report.problems(request.problems(), request.problemCount());
    report.notices(request.notices());
  }

  private TextTable table(KeptRequest request) {
    var table = new TextTable("  ");
    table.row(List.of("came", came(request)));
    String title = "headers";
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      table.row(List.of(title, Printable.of(header.getKey() + ": " + header.getValue())));
      title = "";
    }
    table.row(List.of("body", "%,d bytes".formatted(request.bytes())));
    table.row(
        List.of(
            "answered", "%d after %,d ms".formatted(request.status(), request.took().toMillis())));
    if (request.job() != null) {
      table.row(List.of("job", job(request, request.job())));
    }
    table.row(List.of("wrong", wrong(request.problemCount())));
    return table;
  }

  private static String wrong(long problems) {
    if (problems == 0) {
      return "nothing";
    }
    return "%,d problem%s".formatted(problems, problems == 1 ? "" : "s");
  }

  private static String came(KeptRequest request) {
    return Printable.of(
        "%s from %s%s"
            .formatted(
                request.at().truncatedTo(ChronoUnit.SECONDS),
                request.client() == null ? "nobody who was signed in" : request.client(),
                request.org() == null ? "" : ", for the org " + request.org()));
  }

  private String job(KeptRequest request, String job) {
    var command = new ArrayList<>(List.of("skillway", "job", job));
    if (request.org() != null) {
      command.addAll(List.of("--org", request.org()));
    }
    command.addAll(options);
    return Printable.of(String.join(" ", command));
  }

  private void json(KeptRequest request) throws IOException {
    try (JsonGenerator json = Json.generator(terminal.out())) {
      json.writeStartObject();
      RequestJson.write(json, request);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Every problem, also of a request that has very many. */
  private void csv(KeptRequest request) throws IOException, InterruptedException {
    try (RowWriter rows =
        new CsvRows(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), COLUMNS)) {
      all.read(request, problem -> write(rows, problem));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static void write(RowWriter rows, Problem problem) {
    try {
      rows.write(values(problem));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<@Nullable String> values(Problem problem) {
    List<@Nullable String> values = new ArrayList<>();
    values.add(problem.code().word());
    values.add(problem.position().toString());
    values.add(problem.detail());
    values.add(problem.received());
    values.add(problem.expected());
    values.add(problem.suggestion());
    return values;
  }
}
