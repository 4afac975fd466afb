package dev.skillway.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes changes to files, a line each. */
final class ChangeFiles {
  private ChangeFiles() {}

  /** The long table. */
  static void csv(Path file, Stream<Row> rows) throws IOException {
    write(
        file,
        "agent,skill,proficiency\n",
        rows,
        row -> row.agent() + "," + row.skill() + "," + row.proficiency());
  }

  /** A body of one item on each line. */
  static void ndjson(Path file, Stream<Row> rows) throws IOException {
    write(file, "", rows, row -> Bodies.json(Bodies.bare(row)));
  }

  private static void write(Path file, String header, Stream<Row> rows, Function<Row, String> line)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(header);
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        out.write(line.apply(each.next()));
        out.write('\n');
      }
    }
  }
}
