package dev.skillway.core.intake;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was found wrong with one wish.
 *
 * @param outer of what stands around the item, told before its own
 * @param fields at most one problem for each field
 * @param others of the item as a whole and of its further keys, in the input's order
 */
public record Faults(List<Problem> outer, Map<Field, Problem> fields, List<Problem> others) {
  public static final Faults NONE = new Faults(List.of(), Map.of(), List.of());

  public Faults {
    outer = List.copyOf(outer);
    fields = Map.copyOf(fields);
    others = List.copyOf(others);
  }

  /** The same with a problem of a field that has none yet. */
  public Faults with(Field field, Problem problem) {
    if (fields.containsKey(field)) {
      return this;
    }
    Map<Field, Problem> more = new EnumMap<>(Field.class);
    more.putAll(fields);
    more.put(field, problem);
    return new Faults(outer, more, others);
  }

  /** The same without what is wrong with a field. */
  public Faults without(Field field) {
    if (!fields.containsKey(field)) {
      return this;
    }
    Map<Field, Problem> fewer = new EnumMap<>(fields);
    fewer.remove(field);
    return new Faults(outer, fewer, others);
  }

  /** The same with a further problem of the item as a whole. */
  public Faults with(Problem problem) {
    List<Problem> more = new ArrayList<>(others);
    more.add(problem);
    return new Faults(outer, fields, more);
  }

  /** The same in something that is wrong as a whole. */
  public Faults within(List<Problem> wholes) {
    List<Problem> more = new ArrayList<>(wholes);
    more.addAll(outer);
    return new Faults(more, fields, others);
  }

  public boolean isEmpty() {
    return outer.isEmpty() && fields.isEmpty() && others.isEmpty();
  }

  /** Whether it is unknown what is wished: then nothing is asked of the rest. */
  public boolean isOperationUnknown() {
    Problem problem = fields.get(Field.OPERATION);
    return problem != null
        && (problem.code() == Code.OPERATION_UNKNOWN || problem.code() == Code.PLACEHOLDER_LEFT);
  }

  public boolean has(Field field) {
    return fields.containsKey(field);
  }

  /** All of them, the fields in their order. */
  public List<Problem> list() {
    var list = new ArrayList<>(outer);
    for (Field field : Field.values()) {
      Problem problem = fields.get(field);
      if (problem != null && !list.contains(problem)) {
        list.add(problem);
      }
    }
    list.addAll(others);
    return list;
  }
}
