package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.json.AuditJson;
import dev.skillway.app.json.Json;
import dev.skillway.core.audit.AuditLine;
import dev.skillway.core.export.CsvRows;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints lines of the audit as they come. */
sealed interface AuditView extends AutoCloseable {
  /** Prints some more. */
  void show(List<AuditLine> lines) throws IOException;

  @Override
  void close() throws IOException;

  static AuditView of(AuditLayout layout, PrintStream out) throws IOException {
    return switch (layout) {
      case TEXT -> new Text(out);
      case JSON -> new Document(out);
      case CSV ->
          new Table(
              new CsvRows(new OutputStreamWriter(out, StandardCharsets.UTF_8), AuditJson.COLUMNS));
      case NDJSON -> new Lines(out);
    };
  }

  /** For people. */
  final class Text implements AuditView {
    private final PrintStream out;
    private boolean isEmpty = true;

    private Text(PrintStream out) {
      this.out = out;
    }

    @Override
    public void show(List<AuditLine> lines) {
      var table = new TextTable("");
      lines.forEach(line -> table.row(AuditText.cells(line)));
      table.print(out);
      isEmpty &= lines.isEmpty();
    }

    @Override
    public void close() {
      if (isEmpty) {
        out.println("Nothing of the kind.");
      }
    }
  }

  /** One object with a list, an entry a line. */
  final class Document implements AuditView {
    private final JsonGenerator json;

    private Document(PrintStream out) throws IOException {
      json = Json.generator(out);
      json.writeStartObject();
      json.writeArrayFieldStart("entries");
    }

    @Override
    public void show(List<AuditLine> lines) throws IOException {
      for (AuditLine line : lines) {
        AuditJson.write(json, line);
      }
    }

    @Override
    public void close() throws IOException {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.close();
    }
  }

  /** An object a line. */
  record Lines(PrintStream out) implements AuditView {
    @Override
    public void show(List<AuditLine> lines) throws IOException {
      AuditJson.lines(out, lines);
    }

    @Override
    public void close() {}
  }

  /** A table with a header. */
  record Table(CsvRows rows) implements AuditView {
    @Override
    public void show(List<AuditLine> lines) {
      lines.forEach(line -> rows.write(AuditJson.row(line)));
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
