package dev.skillway.core.requests;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems and notices as JSON in the store, with tokens masked wherever they stand. */
final class ProblemText {
  private ProblemText() {}

  static void write(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", problem.code().name());
    position(json, problem.position());
    text(json, "detail", problem.detail());
    text(json, "received", problem.received());
    text(json, "expected", problem.expected());
    text(json, "suggestion", problem.suggestion());
    if (problem.oneRemedy()) {
      json.writeBooleanField("oneRemedy", true);
    }
    json.writeEndObject();
  }

  static Problem problem(JsonNode json) {
    return new Problem(
        Code.valueOf(text(json, "code")),
        position(json),
        text(json, "detail"),
        textOrNull(json, "received"),
        textOrNull(json, "expected"),
        textOrNull(json, "suggestion"),
        json.path("oneRemedy").asBoolean());
  }

  static void write(JsonGenerator json, Notice notice) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", notice.code().name());
    json.writeNumberField("count", notice.count());
    text(json, "detail", notice.detail());
    json.writeArrayFieldStart("positions");
    for (Position position : notice.positions()) {
      json.writeStartObject();
      position(json, position);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static Notice notice(JsonNode json) {
    List<Position> positions = new ArrayList<>();
    json.path("positions").forEach(position -> positions.add(position(position)));
    return new Notice(
        NoticeCode.valueOf(text(json, "code")),
        json.path("count").asInt(),
        text(json, "detail"),
        positions);
  }

  /** What kind of place it is, its members tell. */
  private static void position(JsonGenerator json, Position position) throws IOException {
    if (!position.input().isEmpty()) {
      text(json, "input", position.input());
    }
    switch (position.place()) {
      case Place.Whole() -> {}
      case Place.Pointer(var pointer) -> text(json, "pointer", pointer);
      case Place.Line(var line, var pointer) -> {
        json.writeNumberField("line", line);
        text(json, "pointer", pointer);
      }
      case Place.Cell(var row, var column) -> {
        json.writeNumberField("row", row);
        text(json, "of", column);
      }
      case Place.Header(var name) -> text(json, "header", name);
      case Place.Parameter(var name) -> text(json, "parameter", name);
      case Place.LineColumn(var line, var column) -> {
        json.writeNumberField("line", line);
        json.writeNumberField("column", column);
      }
    }
  }

  private static Position position(JsonNode json) {
    return new Position(json.path("input").asText(), place(json));
  }

  private static Place place(JsonNode json) {
    if (json.has("row")) {
      return new Place.Cell(json.path("row").asLong(), textOrNull(json, "of"));
    }
    if (json.has("column")) {
      return new Place.LineColumn(json.path("line").asLong(), json.path("column").asLong());
    }
    if (json.has("line")) {
      return new Place.Line(json.path("line").asLong(), text(json, "pointer"));
    }
    if (json.has("header")) {
      return new Place.Header(text(json, "header"));
    }
    if (json.has("parameter")) {
      return new Place.Parameter(text(json, "parameter"));
    }
    return json.has("pointer") ? new Place.Pointer(text(json, "pointer")) : new Place.Whole();
  }

  private static void text(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, Masking.text(text));
    }
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asText();
  }

  private static @Nullable String textOrNull(JsonNode json, String name) {
    JsonNode text = json.get(name);
    return text == null ? null : text.asText();
  }
}
