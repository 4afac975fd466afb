package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Notices;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which column holds which field.
 *
 * @param names the header's cells, as they were written
 * @param columns index of each field's column; agent, skill and proficiency are always there
 * @param unread indices of the columns that hold no field
 */
record Header(List<String> names, Map<Field, Integer> columns, List<Integer> unread) {
  static final String EXPECTED = "agent,skill,proficiency or agent,skill,proficiency,operation";

  /** The documented names. */
  private static final Map<String, Field> DOCUMENTED =
      Map.of(
          "agent", Field.AGENT,
          "userId", Field.AGENT,
          "skill", Field.SKILL,
          "skillId", Field.SKILL,
          "proficiency", Field.PROFICIENCY,
          "operation", Field.OPERATION);

  /** Columns that result files add; they are not read back. */
  private static final Set<String> ADDED = Set.of("outcome", "before", "after", "problem");

  private static final Set<Field> NEEDED = Set.of(Field.AGENT, Field.SKILL, Field.PROFICIENCY);

  Header {
    names = List.copyOf(names);
    columns = Map.copyOf(columns);
    unread = List.copyOf(unread);
  }

  /** A header, or all that keeps a row from being one. */
  sealed interface Reading {
    record Read(Header header) implements Reading {}

    record Unreadable(List<Problem> problems) implements Reading {}
  }

  static Reading read(String input, List<String> cells, Notices notices) {
    var columns = new EnumMap<Field, Integer>(Field.class);
    var unread = new ArrayList<Integer>();
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).strip();
      Optional<String> word = documented(name);
      if (word.isEmpty()) {
        if (!name.isEmpty() && !ADDED.contains(name.toLowerCase(Locale.ROOT))) {
          unread.add(i);
        }
      } else if (columns.putIfAbsent(Objects.requireNonNull(DOCUMENTED.get(word.get())), i)
          != null) {
        problems.add(twice(input, name));
      } else if (!word.get().equals(name)) {
        renamed(input, name, word.get(), notices).ifPresent(problems::add);
      }
    }
    if (!columns.keySet().containsAll(NEEDED)) {
      return new Reading.Unreadable(List.of(unreadable(input, cells)));
    }
    for (int column : unread) {
      ignored(input, cells.get(column).strip(), notices).ifPresent(problems::add);
    }
    return problems.isEmpty()
        ? new Reading.Read(new Header(cells, columns, unread))
        : new Reading.Unreadable(problems);
  }

  /** Its cells without those that result files add. */
  List<String> own() {
    return names.stream()
        .filter(name -> !ADDED.contains(name.strip().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The documented name that a cell is, in whatever case. */
  private static Optional<String> documented(String name) {
    return DOCUMENTED.keySet().stream().filter(word -> word.equalsIgnoreCase(name)).findFirst();
  }

  /** The name of a field's column; its documented name where the table has no such column. */
  String name(Field field) {
    Integer column = columns.get(field);
    return column == null ? field.word() : names.get(column).strip();
  }

  private static Optional<Problem> ignored(String input, String name, Notices notices) {
    return notices.note(
        NoticeCode.KEY_IGNORED,
        () ->
            new Notices.Told(
                    Position.cell(input, 1, name),
                    "The column '%s' was not read.".formatted(Problem.excerpt(name)),
                    "'%s' is no column of %s. Leave it out."
                        .formatted(Problem.excerpt(name), EXPECTED))
                .with(name, null));
  }

  private static Optional<Problem> renamed(
      String input, String name, String word, Notices notices) {
    return notices.note(
        NoticeCode.KEY_RENAMED,
        () ->
            new Notices.Told(
                    Position.cell(input, 1, name),
                    "The column '%s' was read as '%s'.".formatted(name, word),
                    "'%s' is no column of %s. Write '%s'.".formatted(name, EXPECTED, word))
                .with(name, word));
  }

  private static Problem twice(String input, String name) {
    return Problem.of(
            Code.KEY_DUPLICATE,
            Position.cell(input, 1, name),
            "Another column says the same. Leave one of the two.")
        .received(name);
  }

  private static Problem unreadable(String input, List<String> cells) {
    String found = String.join(",", cells);
    String way =
        cells.size() == 1 && found.matches(".*[;\t|].*")
            ? " Its columns seem to be separated by something else; save it with commas."
            : " Name the columns in the first row.";
    return Problem.of(
            Code.HEADER_UNKNOWN,
            Position.cell(input, 1, null),
            "The first row must be %s.%s".formatted(EXPECTED, way))
        .received(found)
        .expected(EXPECTED);
  }
}
