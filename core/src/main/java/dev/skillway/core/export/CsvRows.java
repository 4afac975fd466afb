package dev.skillway.core.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with a header (RFC 4180), with line feeds. */
public final class CsvRows implements RowWriter {
  private final Writer out;
  private final CsvWriter csv;

  public CsvRows(Writer out, List<String> columns) {
    this.out = out;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(columns);
  }

  @Override
  public void write(List<@Nullable String> values) {
    var row = csv.writeRecord();
    for (String value : values) {
      row.writeField(value == null ? "" : value);
    }
    row.endRecord();
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    out.flush();
  }
}
