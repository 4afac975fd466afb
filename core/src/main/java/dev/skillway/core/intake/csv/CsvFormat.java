package dev.skillway.core.intake.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.skillway.core.intake.Beginning;
import dev.skillway.core.intake.Format;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Tabular;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The long table, a row a change: {@code agent,skill,proficiency[,operation]}; streamed. */
public final class CsvFormat implements Format {
  /** A row longer than this is no row of changes, and is not gathered in memory. */
  private static final int MAX_FIELD = 1 << 20;

  @Override
  public String name() {
    return "csv";
  }

  /** Any text can be a table. */
  @Override
  public boolean recognises(Beginning beginning) {
    return true;
  }

  @Override
  public Optional<Tabular> read(Given given, InputStream bytes, Consumer<Statement> sink)
      throws IOException, InterruptedException {
    var utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var table = new Table(given.input(), given.notices(), sink);
    try (var records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(MAX_FIELD)
            .ofCsvRecord(new InputStreamReader(bytes, utf8))) {
      read(records, table).forEach(problem -> sink.accept(new Statement.Fault(problem)));
    } catch (UncheckedIOException | CsvParseException broken) {
      sink.accept(
          new Statement.Fault(
              broken.getCause() instanceof IOException cause
                  ? unreadable(table, cause)
                  : malformed(table)));
    }
    return table.style();
  }

  private static List<Problem> read(Iterable<CsvRecord> records, Table table)
      throws InterruptedException {
    for (CsvRecord row : records) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      List<Problem> problems = table.row(row.getFields());
      if (!problems.isEmpty()) {
        return problems;
      }
    }
    return table.end();
  }

  private static Problem unreadable(Table table, IOException broken) throws IOException {
    if (broken instanceof CharacterCodingException) {
      return Problem.of(
          Code.FILE_NOT_TEXT,
          table.nextRow(),
          "From about this row on it is not text in UTF-8. Save the file as CSV in UTF-8.");
    }
    throw broken;
  }

  private static Problem malformed(Table table) {
    return Problem.of(
        Code.ROW_MALFORMED,
        table.nextRow(),
        "From this row on the table cannot be read: a quote is not closed, text follows a closing"
            + " quote, or a cell is longer than %,d characters. Mend the row."
                .formatted(MAX_FIELD));
  }
}
