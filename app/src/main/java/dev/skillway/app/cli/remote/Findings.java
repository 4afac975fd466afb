package dev.skillway.app.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads problems and notices, as {@link dev.skillway.app.json.Json} writes them. */
final class Findings {
  private static final Pattern ROW = Pattern.compile("row (\\d{1,18})(?: column (.*))?");
  private static final Pattern LINE = Pattern.compile("line (\\d{1,18})(?: (/.*))?");

  private Findings() {}

  /**
   * The problems of an answer.
   *
   * @param input what was sent; places in the body are its own
   */
  static List<Problem> problems(JsonNode answer, String input) {
    List<Problem> problems = new ArrayList<>();
    answer.path("errors").forEach(error -> problems.add(problem(error, input)));
    return problems;
  }

  /** The notices of an answer; those that only a newer server knows are left out. */
  static List<Notice> notices(JsonNode answer, String input) {
    List<Notice> notices = new ArrayList<>();
    answer.path("notices").forEach(notice -> add(notice, input, notices));
    return notices;
  }

  private static void add(JsonNode json, String input, List<Notice> notices) {
    List<Position> positions = new ArrayList<>();
    json.path("pointers").forEach(text -> positions.add(new Position(input, spot(text.asText()))));
    String word = json.path("code").asText();
    Stream.of(NoticeCode.values())
        .filter(code -> code.word().equals(word) && !positions.isEmpty())
        .map(
            code ->
                new Notice(
                    code,
                    Math.max(json.path("count").asInt(), positions.size()),
                    json.path("detail").asText(),
                    positions.subList(0, Math.min(positions.size(), Notice.MAX_POSITIONS))))
        .forEach(notices::add);
  }

  static Problem problem(JsonNode json, String input) {
    String word = json.path("code").asText();
    Code code =
        Stream.of(Code.values())
            .filter(one -> one.word().equals(word))
            .findFirst()
            .orElse(Code.INTERNAL);
    String detail = json.path("detail").asText();
    return new Problem(
        code,
        position(json, input),
        // Only a newer server has codes that are not known here.
        code.word().equals(word) ? detail : word + ": " + detail,
        text(json, "received"),
        text(json, "expected"),
        text(json, "suggestion"),
        false);
  }

  static Position position(JsonNode json, String input) {
    Place place = place(json);
    String told = json.path("input").asText();
    return switch (place) {
      case Place.Header _, Place.Parameter _ -> new Position(told, place);
      case Place.Whole _, Place.Pointer _, Place.Line _, Place.Cell _, Place.LineColumn _ ->
          new Position(told.isEmpty() ? input : told, place);
    };
  }

  private static Place place(JsonNode json) {
    if (json.has("row")) {
      return new Place.Cell(json.path("row").asLong(), text(json, "column"));
    }
    if (json.has("header")) {
      return new Place.Header(json.path("header").asText());
    }
    if (json.has("parameter")) {
      return new Place.Parameter(json.path("parameter").asText());
    }
    String pointer = json.path("pointer").asText();
    if (json.has("line")) {
      return json.has("column")
          ? new Place.LineColumn(json.path("line").asLong(), json.path("column").asLong())
          : new Place.Line(json.path("line").asLong(), pointer);
    }
    return pointer.isEmpty() ? new Place.Whole() : new Place.Pointer(pointer);
  }

  /** The place of a notice: a pointer, or words for what stands in a table or on a line. */
  private static Place spot(String text) {
    Matcher row = ROW.matcher(text);
    if (row.matches()) {
      return new Place.Cell(Long.parseLong(row.group(1)), row.group(2));
    }
    Matcher line = LINE.matcher(text);
    if (line.matches()) {
      String pointer = line.group(2);
      return new Place.Line(Long.parseLong(line.group(1)), pointer == null ? "" : pointer);
    }
    return text.isEmpty() ? new Place.Whole() : new Place.Pointer(text);
  }

  static @Nullable String text(JsonNode json, String name) {
    JsonNode text = json.get(name);
    return text == null || text.isNull() ? null : text.asText();
  }
}
