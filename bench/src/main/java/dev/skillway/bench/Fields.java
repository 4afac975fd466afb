package dev.skillway.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** The peer of tables: FastCSV by itself, as it comes. */
final class Fields {
  private Fields() {}

  /** Reads every field to a string. */
  static long walk(Path file) throws IOException {
    long letters = 0;
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : records) {
        for (int i = 0; i < row.getFieldCount(); i++) {
          letters += row.getField(i).length();
        }
      }
    }
    return letters;
  }
}
