package dev.skillway.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.skillway.core.audit.AuditEntry;
import dev.skillway.core.audit.AuditLine;
import dev.skillway.core.audit.Author;
import dev.skillway.spi.change.Proficiency;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of the audit as JSON, and as rows of a table. */
public final class AuditJson {
  public static final List<String> COLUMNS =
      List.of(
          "at",
          "kind",
          "org",
          "client",
          "requestId",
          "jobId",
          "agent",
          "skill",
          "before",
          "after",
          "detail",
          "hash",
          "previous");

  private AuditJson() {}

  /** The members of a line; of a change {@code before} and {@code after} are there in any case. */
  public static void members(JsonGenerator json, AuditLine line) throws IOException {
    AuditEntry entry = line.entry();
    Author author = entry.matter().author();
    json.writeStringField("at", entry.at().toString());
    json.writeStringField("kind", entry.matter().kind().word());
    Json.text(json, "org", entry.matter().org());
    Json.text(json, "client", author.client());
    Json.text(json, "requestId", author.request());
    Json.text(json, "jobId", entry.matter().job());
    AuditLine.Changed change = line.change();
    if (change == null) {
      json.writeFieldName("detail");
      json.writeRawValue(entry.matter().detail());
    } else {
      json.writeStringField("agent", change.agent());
      json.writeStringField("skill", change.skill());
      Json.number(json, "before", change.before());
      Json.number(json, "after", change.after());
    }
    json.writeStringField("hash", entry.hash());
    json.writeStringField("previous", entry.previous());
  }

  /** An object. */
  public static void write(JsonGenerator json, AuditLine line) throws IOException {
    json.writeStartObject();
    members(json, line);
    json.writeEndObject();
  }

  /** An object on each line. */
  public static void lines(OutputStream out, List<AuditLine> lines) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
      for (AuditLine line : lines) {
        write(json, line);
        json.writeRaw('\n');
      }
    }
  }

  /** A row of a table with the {@link #COLUMNS}. */
  public static List<@Nullable String> row(AuditLine line) {
    AuditEntry entry = line.entry();
    Author author = entry.matter().author();
    AuditLine.Changed change = line.change();
    List<@Nullable String> row = new ArrayList<>();
    row.add(entry.at().toString());
    row.add(entry.matter().kind().word());
    row.add(entry.matter().org());
    row.add(author.client());
    row.add(author.request());
    row.add(entry.matter().job());
    row.add(change == null ? null : change.agent());
    row.add(change == null ? null : change.skill());
    row.add(change == null ? null : level(change.before()));
    row.add(change == null ? null : level(change.after()));
    row.add(change == null ? entry.matter().detail() : null);
    row.add(entry.hash());
    row.add(entry.previous());
    return row;
  }

  private static @Nullable String level(@Nullable Proficiency level) {
    return level == null ? null : level.toString();
  }
}
