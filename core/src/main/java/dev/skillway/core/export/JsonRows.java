package dev.skillway.core.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.skillway.core.intake.Levels;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A documented JSON body: an object with one list, an object a line. */
public final class JsonRows implements RowWriter {
  /** Columns that hold proficiencies, which are numbers where they can be. */
  private static final Set<String> NUMBERS = Set.of("proficiency", "before", "after");

  /** A string that reads as a number, as intake keeps it. */
  private static final Pattern QUOTED = Pattern.compile("^\"(.*)\"$", Pattern.DOTALL);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final JsonGenerator json;
  private final List<String> columns;

  /**
   * @param list the key of the list
   */
  public JsonRows(Writer out, String list, List<String> columns) throws IOException {
    this.columns = List.copyOf(columns);
    this.json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(EntryPerLine.printer());
    json.writeStartObject();
    json.writeArrayFieldStart(list);
  }

  @Override
  public void write(List<@Nullable String> values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      String value = values.get(i);
      if (value != null) {
        json.writeFieldName(columns.get(i));
        write(columns.get(i), value);
      }
    }
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private void write(String column, String value) throws IOException {
    Optional<BigDecimal> number =
        NUMBERS.contains(column) ? Levels.number(value).filter(Levels::isShort) : Optional.empty();
    if (number.isPresent()) {
      json.writeNumber(number.get());
    } else {
      json.writeString(NUMBERS.contains(column) ? QUOTED.matcher(value).replaceFirst("$1") : value);
    }
  }
}
