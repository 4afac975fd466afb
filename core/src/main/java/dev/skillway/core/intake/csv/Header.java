package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.csv.Meaning.Part;
import dev.skillway.spi.change.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The row that names the columns.
 *
 * @param names its cells
 * @param fields index of each field's column; agent and, in a long table, skill are always there
 * @param skills in a wide table, indices of the columns that are a skill each
 * @param others indices of the columns that are not read
 * @param weighty indices of those of which no cell may be passed over
 * @param own indices of all columns but for those that result files add
 */
record Header(
    List<String> names,
    Map<Field, Integer> fields,
    List<Integer> skills,
    List<Integer> others,
    List<Integer> weighty,
    List<Integer> own) {

  Header {
    names = List.copyOf(names);
    fields = Map.copyOf(fields);
    skills = List.copyOf(skills);
    others = List.copyOf(others);
    weighty = List.copyOf(weighty);
    own = List.copyOf(own);
  }

  static Header of(List<String> names, Columns columns) {
    Set<Integer> read = new HashSet<>(columns.skills());
    read.addAll(columns.fields().values());
    List<Integer> unread =
        IntStream.range(0, names.size())
            .filter(i -> !columns.meanings().get(i).is(Part.ADDED))
            .filter(i -> !read.contains(i))
            .boxed()
            .toList();
    return new Header(
        names,
        columns.fields(),
        columns.skills(),
        unread.stream().filter(i -> !mustBeEmpty(names, columns, i)).toList(),
        unread.stream().filter(i -> mustBeEmpty(names, columns, i)).toList(),
        IntStream.range(0, names.size())
            .filter(i -> !columns.meanings().get(i).is(Part.ADDED))
            .boxed()
            .toList());
  }

  /**
   * A column without a name may be meant to be any; so is an operation that is said of a whole row,
   * which has many changes in a wide table.
   */
  private static boolean mustBeEmpty(List<String> names, Columns columns, int column) {
    Part part = columns.meanings().get(column).part();
    return names.get(column).isEmpty()
        || part == Part.WEIGHTY
        || (part == Part.OPERATION && !columns.skills().isEmpty());
  }

  /**
   * Indices of a row's own cells, where it has more than the header: columns that result files add
   * are the last, and so their cells are.
   */
  List<Integer> ownOf(int width) {
    int added = names.size() - own.size();
    boolean isLast = own.isEmpty() || own.getLast() < own.size();
    return IntStream.range(0, width)
        .filter(i -> isLast ? i < width - added : i >= names.size() || own.contains(i))
        .boxed()
        .toList();
  }

  /** Whether a row is an agent, and not a change. */
  boolean isWide() {
    return !skills.isEmpty();
  }

  /** The name of a field's column; its documented name where the table has no such column. */
  String name(Field field) {
    Integer column = fields.get(field);
    return column == null ? field.word() : names.get(column);
  }

  /** The name of a column, by its number where it has none. */
  String name(int column) {
    boolean isNamed = column < names.size() && !names.get(column).isEmpty();
    return isNamed ? names.get(column) : String.valueOf(column + 1);
  }
}
