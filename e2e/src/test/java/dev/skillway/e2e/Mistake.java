package dev.skillway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mistake in a table, as the program tells it.
 *
 * @param row as a spreadsheet counts
 * @param column empty for one of the row as a whole
 */
record Mistake(int row, String column, String code) {
  private static final Pattern TOLD =
      Pattern.compile("(?m)^error ([a-z-]+) at \\S+ row (\\d+)(?: column (\\S+))?$");

  /** All that a run tells a person, in its order. */
  static List<Mistake> told(Run run) {
    return TOLD.matcher(run.err())
        .results()
        .map(
            told ->
                new Mistake(
                    Integer.parseInt(told.group(2)),
                    told.group(3) == null ? "" : told.group(3),
                    told.group(1)))
        .toList();
  }

  /** All that a run tells a program, in its order. */
  static List<Mistake> listed(Run run) {
    return run.json().path("errors").valueStream().map(Mistake::of).toList();
  }

  private static Mistake of(JsonNode error) {
    return new Mistake(
        error.path("row").asInt(), error.path("column").asText(), error.path("code").asText());
  }
}
