package dev.skillway.app.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.audit.AuditEntry;
import dev.skillway.core.audit.AuditKind;
import dev.skillway.core.audit.AuditLine;
import dev.skillway.core.audit.Author;
import dev.skillway.core.audit.Matter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some lines of the audit.
 *
 * @param next the cursor of those that follow; empty where none do
 */
public record AuditLines(List<AuditLine> lines, Optional<String> next) {
  public AuditLines {
    lines = List.copyOf(lines);
  }

  /** The inverse of how the server writes it; which rows of its history it is, it does not tell. */
  static AuditLine line(JsonNode json) {
    boolean isChange = json.has("agent");
    var matter =
        new Matter(
            Entries.of(AuditKind.values(), json, "kind"),
            Findings.text(json, "org"),
            new Author(Findings.text(json, "client"), Findings.text(json, "requestId")),
            Findings.text(json, "jobId"),
            json.path("detail").toString(),
            null);
    var entry =
        new AuditEntry(
            0,
            Instant.parse(json.path("at").asText()),
            matter,
            json.path("previous").asText(),
            json.path("hash").asText());
    return new AuditLine(entry, isChange ? change(json) : null);
  }

  private static AuditLine.Changed change(JsonNode json) {
    return new AuditLine.Changed(
        json.path("agent").asText(),
        json.path("skill").asText(),
        Entries.proficiencyOrNull(json, "before"),
        Entries.proficiencyOrNull(json, "after"));
  }
}
