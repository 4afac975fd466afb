package dev.skillway.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.skillway.core.export.EntryPerLine;
import dev.skillway.core.job.Account;
import dev.skillway.core.requests.Masking;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Outcome;
import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JSON answers have in common. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** So many problems are listed one by one. */
  private static final int MOST = 1_000;

  private Json() {}

  /** Writes to {@code out} and leaves it open. */
  public static JsonGenerator generator(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(EntryPerLine.printer());
    return json;
  }

  public static void number(JsonGenerator json, String key, @Nullable Proficiency proficiency)
      throws IOException {
    if (proficiency == null) {
      json.writeNullField(key);
    } else {
      json.writeNumberField(key, proficiency.value());
    }
  }

  public static void counts(JsonGenerator json, Account account) throws IOException {
    json.writeObjectFieldStart("counts");
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberField(outcome.word(), account.of(outcome));
    }
    json.writeEndObject();
  }

  /** {@code "errors": [{"code", "pointer" or "row" …, "detail", …}], "errorCount"}. */
  public static void problems(JsonGenerator json, List<Problem> problems, long count)
      throws IOException {
    json.writeArrayFieldStart("errors");
    for (Problem problem : problems.subList(0, Math.min(problems.size(), MOST))) {
      problem(json, problem);
    }
    json.writeEndArray();
    json.writeNumberField("errorCount", count);
  }

  /** {@code {"code", "pointer" or "row" …, "detail", "received", "expected", "suggestion"}}. */
  public static void problem(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    problemMembers(json, problem);
    json.writeEndObject();
  }

  /** The members of a problem. */
  public static void problemMembers(JsonGenerator json, Problem problem) throws IOException {
    json.writeStringField("code", problem.code().word());
    position(json, problem.position());
    // What was sent in a wrong place may be a secret.
    json.writeStringField("detail", Masking.text(problem.detail()));
    text(json, "received", Masking.textOrNull(problem.received()));
    text(json, "expected", problem.expected());
    text(json, "suggestion", problem.suggestion());
  }

  public static void notices(JsonGenerator json, List<Notice> notices) throws IOException {
    json.writeArrayFieldStart("notices");
    for (Notice notice : notices) {
      json.writeStartObject();
      json.writeStringField("code", notice.code().word());
      json.writeNumberField("count", notice.count());
      json.writeStringField("detail", Masking.text(notice.detail()));
      json.writeArrayFieldStart("positions");
      for (Position position : notice.positions()) {
        json.writeStartObject();
        position(json, position);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The notices of a request: {@code "notices": [{"code", "count", "detail", "pointers"}]}. */
  public static void noticesOfRequest(JsonGenerator json, List<Notice> notices) throws IOException {
    json.writeArrayFieldStart("notices");
    for (Notice notice : notices) {
      json.writeStartObject();
      json.writeStringField("code", notice.code().word());
      json.writeNumberField("count", notice.count());
      json.writeStringField("detail", Masking.text(notice.detail()));
      json.writeArrayFieldStart("pointers");
      for (Position position : notice.positions()) {
        json.writeString(pointer(position));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A JSON Pointer; what stands in a table or on a line in words. */
  private static String pointer(Position position) {
    return switch (position.place()) {
      case Place.Pointer(var pointer) -> Masking.text(pointer);
      case Place.Whole _, Place.Header _, Place.Parameter _, Place.LineColumn _ -> "";
      case Place.Cell _, Place.Line _ -> Masking.text(position.toString());
    };
  }

  private static void position(JsonGenerator json, Position position) throws IOException {
    if (position.input().isEmpty()) {
      place(json, position.place());
    } else {
      json.writeStringField("input", position.input());
      spot(json, position.place());
    }
  }

  /** A place in a request: {@code "pointer"}, and what else says where. */
  public static void place(JsonGenerator json, Place place) throws IOException {
    switch (place) {
      case Place.Cell _, Place.LineColumn _ -> json.writeStringField("pointer", "");
      case Place.Whole _, Place.Pointer _, Place.Line _, Place.Header _, Place.Parameter _ -> {}
    }
    spot(json, place);
  }

  private static void spot(JsonGenerator json, Place place) throws IOException {
    switch (place) {
      case Place.Whole() -> json.writeStringField("pointer", "");
      case Place.Pointer(var pointer) -> json.writeStringField("pointer", Masking.text(pointer));
      case Place.Line(var line, var pointer) -> {
        json.writeNumberField("line", line);
        json.writeStringField("pointer", Masking.text(pointer));
      }
      case Place.Cell(var row, var column) -> {
        json.writeNumberField("row", row);
        text(json, "column", Masking.textOrNull(column));
      }
      case Place.Header(var name) -> {
        json.writeStringField("pointer", "");
        json.writeStringField("header", name);
      }
      case Place.Parameter(var name) -> {
        json.writeStringField("pointer", "");
        json.writeStringField("parameter", Masking.text(name));
      }
      case Place.LineColumn(var line, var column) -> {
        json.writeNumberField("line", line);
        json.writeNumberField("column", column);
      }
    }
  }

  public static void text(JsonGenerator json, String key, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(key, text);
    }
  }
}
