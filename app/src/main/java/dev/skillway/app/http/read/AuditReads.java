package dev.skillway.app.http.read;

import dev.skillway.app.http.answer.JsonAnswer;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.json.AuditJson;
import dev.skillway.app.json.Json;
import dev.skillway.core.access.Caller;
import dev.skillway.core.audit.AuditFilter;
import dev.skillway.core.audit.AuditLine;
import dev.skillway.core.audit.AuditLog;
import dev.skillway.core.audit.AuditPage;
import dev.skillway.core.audit.AuditPlace;
import dev.skillway.core.export.CsvRows;
import dev.skillway.spi.change.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads who did what, as far as it is the caller's to know. */
public final class AuditReads {
  /** The types in which it is answered. */
  public static final List<String> OFFERS =
      List.of(MediaTypes.JSON, MediaTypes.NDJSON, MediaTypes.CSV);

  private static final String PLACE = "\\d{1,18}(\\.\\d{1,18}){2}\\.\\d{1,9}";

  private final Services services;

  public AuditReads(Services services) {
    this.services = services;
  }

  /** {@code {"entries": [{"at", "kind", "org", "client", …, "hash", "previous"}], "next"}}. */
  public Handler page() {
    return exchange -> {
      var parameters = new AuditParameters(exchange, services.clock().instant());
      Optional<Problem> unknown = parameters.unknownOrg();
      if (unknown.isPresent()) {
        return Answer.Refusal.of(unknown.get());
      }
      AuditFilter filter = parameters.filter();
      if (!parameters.problems().isEmpty()) {
        return Answer.Refusal.of(400, parameters.problems());
      }
      Caller caller = exchange.signedInCaller();
      String about =
          "audit of %s for %s".formatted(String.join(" ", caller.orgs()), caller.client());
      return switch (Pages.of(exchange, about, PLACE)) {
        case Pages.Asked.Wrong(var answer) -> answer;
        case Pages.Asked.Right(var page) -> page(exchange, page, filter);
      };
    };
  }

  private Answer page(Exchange exchange, Pages.Page page, AuditFilter filter)
      throws InterruptedException {
    AuditPlace after = AuditPlace.parse(page.after()).orElse(AuditPlace.BEGINNING);
    String type = MediaTypes.accepted(exchange, OFFERS).orElseThrow();
    return services
        .lanes()
        .compute(
            false,
            () -> {
              AuditPage found =
                  services.store().read(h -> AuditLog.page(h, filter, after, page.limit()));
              String next =
                  found.next().map(place -> Pages.cursor(page, place.text())).orElse(null);
              Answer answer = answer(type, found.lines(), next);
              return next == null ? answer : answer.with("Link", Pages.link(exchange, next));
            });
  }

  private static Answer answer(String type, List<AuditLine> lines, @Nullable String next)
      throws IOException {
    return switch (type) {
      case MediaTypes.CSV -> content(type, csv(lines));
      case MediaTypes.NDJSON -> content(type, ndjson(lines));
      default ->
          JsonAnswer.of(
              200,
              json -> {
                json.writeArrayFieldStart("entries");
                for (AuditLine line : lines) {
                  AuditJson.write(json, line);
                }
                json.writeEndArray();
                Json.text(json, "next", next);
              });
    };
  }

  private static Answer content(String type, byte[] bytes) {
    return new Answer.Content(200, type, bytes, List.of());
  }

  private static byte[] ndjson(List<AuditLine> lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    AuditJson.lines(bytes, lines);
    return bytes.toByteArray();
  }

  private static byte[] csv(List<AuditLine> lines) throws IOException {
    var text = new StringWriter();
    try (var rows = new CsvRows(text, AuditJson.COLUMNS)) {
      for (AuditLine line : lines) {
        rows.write(AuditJson.row(line));
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
