package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Notices.Told;
import dev.skillway.core.intake.csv.Meaning.Part;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a table's columns hold, and tells what is not as documented. */
final class HeaderReader {
  static final String EXPECTED = "agent,skill,proficiency or agent,skill,proficiency,operation";

  private static final Set<String> DOCUMENTED =
      Set.of("agent", "userId", "skill", "skillId", "proficiency", "operation");

  /** Of a header that nothing is known of, no more is looked at. */
  private static final int MOST_MISSPELT = 50;

  private final Given given;
  private final Dialect dialect;
  private final long row;
  private final List<Problem> problems = new ArrayList<>();

  HeaderReader(Given given, Dialect dialect, long row) {
    this.given = given;
    this.dialect = dialect;
    this.row = row;
  }

  /** What is wrong with the header that was read. */
  List<Problem> problems() {
    return problems;
  }

  /** Reads it; empty where it is not to be understood. */
  Optional<Header> read(List<String> names) {
    Columns columns = Columns.of(names, given.names());
    if (!columns.isReadable()) {
      problems.add(unreadable(names));
      return Optional.empty();
    }
    columns.twice().forEach(column -> problems.add(twice(names.get(column))));
    columns.fields().forEach((field, column) -> renamed(names.get(column), field));
    Header header = Header.of(names, columns);
    for (int column : header.others()) {
      if (!columns.twice().contains(column)) {
        other(header, column, columns);
      }
    }
    return problems.isEmpty() ? Optional.of(header) : Optional.empty();
  }

  private void renamed(String name, Field field) {
    String right = documented(name, field);
    if (right.equals(name)) {
      return;
    }
    given
        .notices()
        .note(
            NoticeCode.KEY_RENAMED,
            () ->
                new Told(
                        at(name),
                        "The column '%s' was read as '%s'.".formatted(excerpt(name), right),
                        "'%s' is no column of %s. Write '%s'."
                            .formatted(excerpt(name), EXPECTED, right))
                    .with(name, right))
        .ifPresent(problems::add);
  }

  private static String documented(String name, Field field) {
    return DOCUMENTED.stream()
        .filter(word -> word.equalsIgnoreCase(name))
        .findFirst()
        .orElse(field.word());
  }

  /**
   * A column that is not read. Of a wide table's unknown ones, the cells say whether they may have
   * been meant to be a skill's.
   */
  private void other(Header header, int column, Columns columns) {
    String name = header.names().get(column);
    Optional<String> misspelt = header.isWide() ? Optional.empty() : misspelt(name, columns);
    if (misspelt.isPresent()) {
      problems.add(
          Problem.of(
                  Code.KEY_UNKNOWN,
                  at(name),
                  "'%s' is no column. Write '%s', or another name if it is something else."
                      .formatted(excerpt(name), misspelt.get()))
              .received(name)
              .suggestion(misspelt.get()));
    } else if (!header.isWide() || !columns.meanings().get(column).is(Part.UNKNOWN)) {
      ignored(given, at(name), name).ifPresent(problems::add);
    }
  }

  /** The field that the table lacks and that a column may have been meant to be. */
  private static Optional<String> misspelt(String name, Columns columns) {
    if (!Vocabulary.meaning(name).is(Part.UNKNOWN)) {
      return Optional.empty();
    }
    return Vocabulary.misspelt(name)
        .flatMap(near -> field(Vocabulary.meaning(near).part()))
        .filter(field -> !columns.fields().containsKey(field))
        .map(Field::word);
  }

  private static Optional<Field> field(Part part) {
    return switch (part) {
      case AGENT -> Optional.of(Field.AGENT);
      case SKILL -> Optional.of(Field.SKILL);
      case PROFICIENCY -> Optional.of(Field.PROFICIENCY);
      case OPERATION -> Optional.of(Field.OPERATION);
      case EITHER, WEIGHTY, ADDED, NOTHING, UNKNOWN -> Optional.empty();
    };
  }

  /** Notes a column that is not read. */
  static Optional<Problem> ignored(Given given, Position at, String name) {
    return given
        .notices()
        .note(
            NoticeCode.KEY_IGNORED,
            () ->
                new Told(
                        at,
                        "The column '%s' was not read.".formatted(excerpt(name)),
                        "'%s' is no column of %s. Leave it out.".formatted(excerpt(name), EXPECTED))
                    .with(name, null));
  }

  private Problem twice(String name) {
    return Problem.of(
            Code.KEY_DUPLICATE, at(name), "Another column says the same. Leave one of the two.")
        .received(name);
  }

  private Problem unreadable(List<String> names) {
    String found = String.join(dialect.delimiter(), names);
    return Problem.of(
            Code.HEADER_UNKNOWN,
            Position.cell(given.input(), row, null),
            "The first row must be %s, or agent and the names of skills. Name the columns in the first row."
                .formatted(EXPECTED))
        .received(found)
        .expected(EXPECTED)
        .suggestion(nearest(names));
  }

  private @Nullable String nearest(List<String> names) {
    if (names.size() > MOST_MISSPELT) {
      return null;
    }
    List<String> right =
        names.stream()
            .map(name -> Vocabulary.meaning(name).is(Part.UNKNOWN) ? right(name) : name)
            .toList();
    boolean isRight = !right.equals(names) && Columns.of(right, given.names()).isReadable();
    return isRight ? String.join(dialect.delimiter(), right) : null;
  }

  private static String right(String name) {
    return Vocabulary.misspelt(name)
        .map(
            near ->
                field(Vocabulary.meaning(near).part())
                    .map(field -> documented(near, field))
                    .orElse(near))
        .orElse(name);
  }

  private Position at(String name) {
    return Position.cell(given.input(), row, name);
  }

  private static String excerpt(String name) {
    return Problem.excerpt(name);
  }
}
