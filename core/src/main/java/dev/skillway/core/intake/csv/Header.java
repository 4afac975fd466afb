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
import java.util.Optional;
import java.util.Set;

/**
 * Which column holds which field.
 *
 * @param names the header's cells, as they were written
 * @param columns index of each field's column; agent, skill and proficiency are always there
 */
record Header(List<String> names, Map<Field, Integer> columns) {
  static final String EXPECTED = "agent,skill,proficiency or agent,skill,proficiency,operation";

  private static final Map<String, Field> WORDS =
      Map.of(
          "agent", Field.AGENT,
          "userid", Field.AGENT,
          "skill", Field.SKILL,
          "skillid", Field.SKILL,
          "proficiency", Field.PROFICIENCY,
          "operation", Field.OPERATION);

  /** Columns that result files add; they are not read back. */
  private static final Set<String> ADDED = Set.of("outcome", "before", "after", "problem");

  private static final Set<Field> NEEDED = Set.of(Field.AGENT, Field.SKILL, Field.PROFICIENCY);

  Header {
    names = List.copyOf(names);
    columns = Map.copyOf(columns);
  }

  /** A header, or all that keeps a row from being one. */
  sealed interface Reading {
    record Read(Header header) implements Reading {}

    record Unreadable(List<Problem> problems) implements Reading {}
  }

  static Reading read(String input, List<String> cells, Notices notices) {
    var columns = new EnumMap<Field, Integer>(Field.class);
    var ignored = new ArrayList<String>();
    var problems = new ArrayList<Problem>();
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).strip();
      String word = name.toLowerCase(Locale.ROOT);
      Field field = WORDS.get(word);
      if (field == null) {
        if (!ADDED.contains(word) && !name.isEmpty()) {
          ignored.add(name);
        }
      } else if (columns.putIfAbsent(field, i) != null) {
        problems.add(twice(input, name, field));
      }
    }
    if (!columns.keySet().containsAll(NEEDED)) {
      return new Reading.Unreadable(List.of(unknown(input, cells)));
    }
    ignored.forEach(name -> ignore(input, name, notices).ifPresent(problems::add));
    return problems.isEmpty()
        ? new Reading.Read(new Header(cells, columns))
        : new Reading.Unreadable(problems);
  }

  /** The name of a field's column; its documented name where the table has no such column. */
  String name(Field field) {
    Integer column = columns.get(field);
    return column == null ? field.word() : names.get(column).strip();
  }

  private static Optional<Problem> ignore(String input, String name, Notices notices) {
    return notices.note(
        NoticeCode.KEY_IGNORED,
        () ->
            new Notices.Told(
                Position.cell(input, 1, name),
                name,
                "The column '%s' was not read.".formatted(Problem.excerpt(name)),
                "a column of " + EXPECTED));
  }

  private static Problem twice(String input, String name, Field field) {
    return Problem.of(
            Code.KEY_DUPLICATE,
            Position.cell(input, 1, name),
            "Two columns hold the %s. Leave one.".formatted(field.word()))
        .received(name);
  }

  private static Problem unknown(String input, List<String> cells) {
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
