package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Tabular;
import dev.skillway.spi.change.Handling;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tables, written in random dialects, are read as they were written. */
class CsvRoundTripTest {
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", "||", "~", "¦", "^");
  private static final List<String> QUOTES = List.of("\"", "'");
  private static final List<String> CHARSETS =
      List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE");
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
  private static final List<String> SKILLS =
      List.of("German", "Fibre, fast", "6\" TV", "Chat; 'x'");
  private static final String LETTERS = "ab,;\t|~^'\" \néü";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void read_writtenTable_isTheSame(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      boolean isMarked = random.nextBoolean();
      String charset = isMarked ? "UTF-8" : any(CHARSETS, random);
      var dialect = new Dialect(charset, isMarked, any(DELIMITERS, random), any(QUOTES, random));
      boolean isWide = random.nextBoolean();
      List<List<String>> rows = isWide ? wide(random) : longRows(random);
      String text = text(rows, dialect, any(ENDS, random), random);
      Tables read =
          Tables.of(
              ((isMarked ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset)),
              Handling.LENIENT,
              Set.copyOf(SKILLS));
      assertThat(read.taken().faults()).as(text).isEmpty();
      assertThat(read.told()).as(text).isEqualTo(told(rows, isWide));
      assertThat(header(read.tabular())).isEqualTo(rows.getFirst());
      assertThat(rows(read)).as(text).containsAll(filled(rows, isWide));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void next_randomText_isReadAsFastCsvDoes(long seed) throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String text = text(longRows(random), Dialect.DEFAULT, any(ENDS, random), random);
      List<List<String>> expected = new ArrayList<>();
      try (var peer = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
        for (CsvRecord row : peer) {
          expected.add(row.getFields().stream().map(String::strip).toList());
        }
      }
      assertThat(all(new RowReader("", new Trickle(text, random), Dialect.DEFAULT)))
          .as(text)
          .isEqualTo(expected);
    }
  }

  /** Hands text out in small pieces, as a slow connection does. */
  private static final class Trickle extends Reader {
    private final StringReader text;
    private final Random random;

    Trickle(String text, Random random) {
      this.text = new StringReader(text);
      this.random = random;
    }

    @Override
    public int read(char[] letters, int from, int most) throws IOException {
      return text.read(letters, from, Math.min(most, 1 + random.nextInt(3)));
    }

    @Override
    public void close() {
      text.close();
    }
  }

  private static List<List<String>> all(RowReader reader) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    while (reader.next()) {
      rows.add(List.of(reader.cells()));
    }
    return rows;
  }

  private static List<List<String>> rows(Tables read) {
    Dialect dialect = read.tabular().dialect();
    return read.texts().stream()
        .map(
            text -> {
              try {
                return all(new RowReader(text, Reader.nullReader(), dialect)).getFirst();
              } catch (IOException impossible) {
                throw new AssertionError(impossible);
              }
            })
        .toList();
  }

  private static List<String> header(Tabular tabular) {
    return tabular.header();
  }

  private static List<List<String>> longRows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("agent", "skill", "proficiency"));
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      rows.add(List.of(word(random), word(random), String.valueOf(random.nextInt(100))));
    }
    return rows;
  }

  private static List<List<String>> wide(Random random) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("agent"));
    header.addAll(SKILLS);
    rows.add(header);
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      List<String> row = new ArrayList<>(List.of(word(random)));
      SKILLS.forEach(_ -> row.add(random.nextBoolean() ? "" : String.valueOf(random.nextInt(9))));
      rows.add(row);
    }
    return rows;
  }

  private static List<String> told(List<List<String>> rows, boolean isWide) {
    if (!isWide) {
      return rows.stream().skip(1).map(row -> "assign " + String.join(" ", row)).toList();
    }
    List<String> told = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      boolean isEmpty = row.stream().skip(1).allMatch(String::isEmpty);
      if (isEmpty) {
        told.add("mention " + row.getFirst());
      }
      for (int i = 1; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          told.add("assign " + row.getFirst() + " " + SKILLS.get(i - 1) + " " + row.get(i));
        }
      }
    }
    return told;
  }

  private static List<List<String>> filled(List<List<String>> rows, boolean isWide) {
    return rows.stream()
        .skip(1)
        .filter(row -> !isWide || !row.stream().skip(1).allMatch(String::isEmpty))
        .toList();
  }

  private static String text(List<List<String>> rows, Dialect dialect, String end, Random random) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> written(cell, dialect, random))
                    .collect(Collectors.joining(dialect.delimiter())))
        .collect(Collectors.joining(end, "", random.nextBoolean() ? end : ""));
  }

  private static String written(String cell, Dialect dialect, Random random) {
    String quoted = dialect.row(List.of(cell));
    boolean isQuoted = !quoted.equals(cell);
    return isQuoted || cell.isEmpty() || random.nextInt(4) > 0
        ? quoted
        : dialect.quote() + cell + dialect.quote();
  }

  /** Not blank, and without blanks around it, which say nothing. */
  private static String word(Random random) {
    String letters =
        IntStream.range(0, random.nextInt(6))
            .mapToObj(_ -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
            .collect(Collectors.joining());
    return "a" + letters + "b";
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
