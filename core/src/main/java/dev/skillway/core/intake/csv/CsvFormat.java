package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Beginning;
import dev.skillway.core.intake.Format;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Tabular;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Tables in any dialect, a row a change or a row an agent; streamed. */
public final class CsvFormat implements Format {
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
    var text = new TextReader(bytes);
    Opening opening = Opening.of(text);
    var dialect = Dialects.of(opening, given.names());
    var table = new Table(given, dialect, opening.rows(), sink);
    read(new RowReader(opening.text(), text, dialect), table);
    return table.style(text.charset());
  }

  private static void read(RowReader rows, Table table) throws IOException, InterruptedException {
    while (rows.next()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!table.take(rows)) {
        return;
      }
    }
    table.end();
  }
}
