package dev.skillway.core.intake;

import dev.skillway.spi.change.Field;
import java.util.List;
import java.util.Map;

/**
 * How a table was written, so that its rows can be handed back as they came.
 *
 * @param header its cells, but for those that Skillway added once, as in {@link InputRecord#text}
 * @param fields index in the header of each field's column
 * @param skills in a wide table, a row per agent, indices of the columns that are a skill each;
 *     empty in a long one, a row per change
 */
public record Tabular(
    Dialect dialect, List<String> header, Map<Field, Integer> fields, List<Integer> skills) {
  public Tabular {
    header = List.copyOf(header);
    fields = Map.copyOf(fields);
    skills = List.copyOf(skills);
  }

  public boolean isWide() {
    return !skills.isEmpty();
  }
}
