package dev.skillway.core.intake;

import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What intake found wrong with one wish.
 *
 * @param fields at most one problem for each field
 * @param others of the item as a whole and of its further keys, in the input's order
 */
public record Faults(Map<Field, Problem> fields, List<Problem> others) {
  public static final Faults NONE = new Faults(Map.of(), List.of());

  public Faults {
    fields = Map.copyOf(fields);
    others = List.copyOf(others);
  }

  /** All of them, the fields in their order first. */
  public List<Problem> list() {
    var list = new ArrayList<Problem>();
    for (Field field : Field.values()) {
      Problem problem = fields.get(field);
      if (problem != null) {
        list.add(problem);
      }
    }
    list.addAll(others);
    return list;
  }
}
