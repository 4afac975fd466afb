package dev.skillway.core.intake.json;

import dev.skillway.core.intake.Beginning;
import dev.skillway.core.intake.Format;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Tabular;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Newline-delimited JSON ({@code application/x-ndjson}): on each line a body of any shape;
 * streamed.
 */
public final class NdjsonFormat implements Format {
  @Override
  public String name() {
    return "ndjson";
  }

  /** The usual endings: what is handed back may begin with a line that is no JSON. */
  @Override
  public boolean isNamed(String input) {
    String name = input.toLowerCase(Locale.ROOT);
    return name.endsWith(".ndjson") || name.endsWith(".jsonl");
  }

  /** A body that ends on its first line, and another line that begins like a body. */
  @Override
  public boolean recognises(Beginning beginning) {
    List<String> lines = beginning.lines();
    return lines.size() > 1
        && Brackets.close(lines.getFirst())
        && lines.stream().skip(1).anyMatch(Brackets::open);
  }

  @Override
  public Optional<Tabular> read(Given given, InputStream bytes, Consumer<Statement> sink)
      throws IOException, InterruptedException {
    var lines = new Lines(bytes);
    var reader = new LineReader(given, sink);
    while (lines.next()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (lines.isTooLong()) {
        reader.skip(lines.number());
      } else if (!isBlank(lines.text())) {
        reader.read(lines.number(), lines.text());
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(byte[] text) {
    for (byte one : text) {
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return true;
  }
}
