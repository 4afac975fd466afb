package dev.skillway.spi.change;

import org.jspecify.annotations.Nullable;

/**
 * A place in a named input.
 *
 * @param input the file's path as it was given, {@code -} for standard input, {@code the path} for
 *     that of a request; empty for the request itself
 */
public record Position(String input, Place place) {
  public static Position whole(String input) {
    return new Position(input, new Place.Whole());
  }

  public static Position pointer(String input, String pointer) {
    return new Position(input, new Place.Pointer(pointer));
  }

  public static Position line(String input, long line, String pointer) {
    return new Position(input, new Place.Line(line, pointer));
  }

  public static Position cell(String input, long row, @Nullable String column) {
    return new Position(input, new Place.Cell(row, column));
  }

  public static Position header(String name) {
    return new Position("", new Place.Header(name));
  }

  public static Position parameter(String name) {
    return new Position("", new Place.Parameter(name));
  }

  /** By the place alone: nearly all are of one input. */
  @Override
  public int hashCode() {
    return place.hashCode();
  }

  /** For people: {@code team.csv row 7 column skill}. */
  @Override
  public String toString() {
    return switch (place) {
      case Place.Whole _ -> input;
      case Place.Pointer(var pointer) -> pointer.isEmpty() ? input : join(pointer);
      case Place.Line(var line, var pointer) ->
          join(("line " + line + " " + pointer).stripTrailing());
      case Place.Cell(var row, var column) ->
          join(column == null ? "row " + row : "row " + row + " column " + column);
      case Place.Header(var name) -> join("header " + name);
      case Place.Parameter(var name) -> join("parameter " + name);
      case Place.LineColumn(var line, var column) -> join("line " + line + " column " + column);
    };
  }

  private String join(String where) {
    return input.isEmpty() ? where : input + " " + where;
  }
}
