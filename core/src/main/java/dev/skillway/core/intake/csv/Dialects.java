package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Names;
import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Recognises a table's dialect: the delimiter is what makes the header readable, whatever it is;
 * the quote is what makes the rows so.
 */
final class Dialects {
  private static final List<String> QUOTES = List.of("\"", "'");
  private static final int LONGEST_DELIMITER = 4;
  private static final int MOST_MISSPELT = 50;

  private final Opening opening;
  private final Names org;
  private final String text;

  private Dialects(Opening opening, Names org) {
    this.opening = opening;
    this.org = org;
    this.text = opening.text();
  }

  static Dialect of(Opening opening, Names org) throws IOException {
    return new Dialects(opening, org).recognised();
  }

  private Dialect recognised() throws IOException {
    Dialect best = Dialect.DEFAULT;
    Score most = score(best);
    for (String quote : QUOTES) {
      for (String delimiter : delimiters(quote.charAt(0))) {
        var dialect = new Dialect(Dialect.DEFAULT.charset(), false, delimiter, quote);
        Score score = score(dialect);
        if (Score.ORDER.compare(score, most) > 0) {
          best = dialect;
          most = score;
        }
      }
    }
    return quoted(
        opening
            .delimiter()
            .map(told -> new Dialect(Dialect.DEFAULT.charset(), false, told, "\""))
            .orElse(best));
  }

  /** The same with single quotes where these are in use and double ones are not. */
  private Dialect quoted(Dialect dialect) throws IOException {
    var single = new Dialect(dialect.charset(), false, dialect.delimiter(), QUOTES.getLast());
    return text.indexOf('\'') >= 0 && !isQuoted(dialect) && isQuoted(single) ? single : dialect;
  }

  /** Whether some cells stand in quotes of that kind, and no row is ill written or too wide. */
  private boolean isQuoted(Dialect dialect) throws IOException {
    var rows = new RowReader(text, Reader.nullReader(), dialect);
    int width = 0;
    while (rows.next()) {
      boolean isCut = rows.trouble() == Trouble.QUOTE_OPEN && !opening.isAll();
      boolean isTooWide = width > 0 && rows.width() > width;
      if (!isCut && (isTooWide || rows.trouble() != Trouble.NONE)) {
        return false;
      }
      width = width == 0 && !rows.isBlank() ? rows.width() : width;
    }
    return rows.quoted() > 0;
  }

  /**
   * What may part the cells of the header: each letter outside quotes that is no letter, digit or
   * quote, and several in a row.
   */
  private Set<String> delimiters(char quote) {
    var found = new LinkedHashSet<String>();
    String line = line(quote);
    boolean isQuoted = false;
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      char letter = i < line.length() ? line.charAt(i) : 'x';
      isQuoted ^= letter == quote;
      if (!isQuoted && canPart(letter)) {
        found.add(String.valueOf(letter));
        continue;
      }
      String run = line.substring(from, i).strip();
      if (run.length() > 1 && run.length() <= LONGEST_DELIMITER) {
        found.add(run);
      }
      from = i + 1;
    }
    return found;
  }

  private static boolean canPart(char letter) {
    return !Character.isLetterOrDigit(letter)
        && !Character.isSurrogate(letter)
        && QUOTES.indexOf(String.valueOf(letter)) < 0
        && letter >= '\t'
        && letter != '\uFFFD';
  }

  /** The first line that has a letter or digit, with line ends that stand in quotes. */
  private String line(char quote) {
    int from = 0;
    boolean isQuoted = false;
    boolean isNamed = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      isQuoted ^= letter == quote;
      isNamed |= Character.isLetterOrDigit(letter);
      if (!isQuoted && (letter == '\n' || letter == '\r')) {
        if (isNamed) {
          return text.substring(from, i);
        }
        from = i + 1;
      }
    }
    return text.substring(from);
  }

  private Score score(Dialect dialect) throws IOException {
    String line = line(dialect.quote().charAt(0));
    var rows = new RowReader(line, Reader.nullReader(), dialect);
    List<String> names = rows.next() ? List.of(rows.cells()) : List.of();
    Columns columns = Columns.of(names, org);
    long near =
        columns.isReadable()
            ? 0
            : names.stream()
                .limit(MOST_MISSPELT)
                .filter(name -> Vocabulary.misspelt(name).isPresent())
                .count();
    long empty = names.stream().filter(String::isEmpty).count();
    return new Score(
        columns.isReadable() && rows.trouble().isReadable(),
        2 * columns.known() + near - (names.size() - columns.known() - near - empty),
        empty);
  }

  /** How well a dialect makes the header readable. */
  private record Score(boolean isReadable, long known, long empty) {
    static final Comparator<Score> ORDER =
        Comparator.comparing(Score::isReadable)
            .thenComparingLong(Score::known)
            .thenComparing(Comparator.comparingLong(Score::empty).reversed());
  }
}
