package dev.skillway.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Tabular;
import dev.skillway.core.job.JobInput;
import dev.skillway.spi.change.Mode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how inputs were read, where that is not as everybody expects. */
final class InputView {
  private InputView() {}

  /** A line for each table that is wide, or in another dialect than RFC 4180 has. */
  static void text(PrintStream out, List<JobInput> inputs, Mode mode) {
    for (JobInput input : inputs) {
      Tabular table = input.table();
      if (table != null && (table.isWide() || !table.dialect().equals(Dialect.DEFAULT))) {
        out.println(Printable.of(input.name() + ": " + told(table, mode)));
      }
    }
  }

  /** {@code "inputs": [{"name", "format", "layout", "emptyCells", "dialect"}]}. */
  static void json(JsonGenerator json, List<JobInput> inputs, Mode mode) throws IOException {
    json.writeArrayFieldStart("inputs");
    for (JobInput input : inputs) {
      json.writeStartObject();
      json.writeStringField("name", input.name());
      json.writeStringField("format", input.format());
      table(json, input.table(), mode);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void table(JsonGenerator json, @Nullable Tabular table, Mode mode)
      throws IOException {
    if (table == null) {
      return;
    }
    json.writeStringField("layout", table.isWide() ? "wide" : "long");
    if (table.isWide()) {
      json.writeStringField("emptyCells", mode == Mode.REPLACE ? "has-not" : "leave-alone");
    }
    Dialect dialect = table.dialect();
    json.writeStringField("charset", dialect.charset());
    json.writeStringField("delimiter", dialect.delimiter());
    json.writeStringField("quote", dialect.quote());
  }

  private static String told(Tabular table, Mode mode) {
    List<String> parts = new ArrayList<>();
    if (table.isWide()) {
      parts.add("a row an agent, a column a skill");
      parts.add(
          mode == Mode.REPLACE
              ? "an empty cell means that the agent has not the skill (replace)"
              : "an empty cell leaves the skill alone (merge)");
    }
    Dialect dialect = table.dialect();
    if (!dialect.delimiter().equals(Dialect.DEFAULT.delimiter())) {
      parts.add("cells parted by " + delimiter(dialect.delimiter()));
    }
    if (!dialect.quote().equals(Dialect.DEFAULT.quote())) {
      parts.add("quoted by " + dialect.quote());
    }
    if (!dialect.charset().equals(Dialect.DEFAULT.charset()) || dialect.byteOrderMark()) {
      parts.add(dialect.charset() + (dialect.byteOrderMark() ? " with a byte order mark" : ""));
    }
    return String.join("; ", parts) + ".";
  }

  private static String delimiter(String delimiter) {
    return switch (delimiter) {
      case "\t" -> "tabs";
      case " " -> "blanks";
      default -> delimiter;
    };
  }
}
