package dev.skillway.core.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;

/** Says, in our own words, why and where a text is no JSON. */
public final class NotJson {
  private NotJson() {}

  /**
   * The problem of a text that could not be parsed.
   *
   * @param input its name
   * @param last where the parser stood, for faults that do not say it
   */
  public static Problem problem(String input, JsonProcessingException broken, JsonLocation last) {
    JsonLocation at = broken.getLocation();
    JsonLocation place = at == null ? last : at;
    return problem(
        new Position(input, new Place.LineColumn(place.getLineNr(), place.getColumnNr())),
        why(broken));
  }

  /** The problem at a place, for a reason. */
  public static Problem problem(Position at, String why) {
    return Problem.of(Code.BODY_NOT_JSON, at, "No JSON: %s. Mend it there.".formatted(why));
  }

  /** Why a text could not be parsed. */
  public static String why(JsonProcessingException broken) {
    return switch (broken) {
      case JsonEOFException _ -> "the text ends before its last bracket or quote is closed";
      case StreamConstraintsException _ ->
          "it nests too deep, or has a number or string that is too long";
      default -> "a quote, comma, colon or bracket is missing or wrong";
    };
  }
}
