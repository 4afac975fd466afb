package dev.skillway.core.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.skillway.spi.change.Operation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object a line: in a documented body of one list, or each line by itself (NDJSON). */
final class JsonSheet implements Sheet {
  private static final Set<String> NUMBERS = Set.of("before", "after");

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Writer out;
  private final ResultKind kind;
  private final Frame frame;
  private boolean isFirst = true;

  /** What stands around the lines. */
  enum Frame {
    BODY("{\"changes\":[\n ", ",\n ", "\n]}\n", "{\"changes\":[]}\n"),
    LINES("", "\n", "\n", "");

    private final String begin;
    private final String between;
    private final String end;
    private final String empty;

    Frame(String begin, String between, String end, String empty) {
      this.begin = begin;
      this.between = between;
      this.end = end;
      this.empty = empty;
    }
  }

  JsonSheet(Writer out, ResultKind kind, Frame frame) {
    this.out = out;
    this.kind = kind;
    this.frame = frame;
  }

  @Override
  public void record(String text, List<OutcomeRow> outcomes) throws IOException {
    String more = outcomes.isEmpty() ? "" : added(outcomes.getFirst());
    line(more.isEmpty() ? text : own(text).map(object -> joined(object, more)).orElse(text));
  }

  /**
   * An object without what was added to it once; empty for any other text, as a line that is no
   * JSON, to which nothing can be added.
   */
  private Optional<String> own(String text) throws IOException {
    if (!text.startsWith("{") || kind == ResultKind.DONE) {
      return Optional.of(text).filter(object -> object.startsWith("{"));
    }
    var own = new StringWriter();
    try (JsonParser parser = FACTORY.createParser(text);
        JsonGenerator json = FACTORY.createGenerator(own)) {
      boolean isOwn = true;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean isMember =
            token == JsonToken.FIELD_NAME
                && parser.getParsingContext().getParent() != null
                && parser.getParsingContext().getParent().inRoot();
        if (isMember && kind.added().contains(parser.currentName())) {
          isOwn = false;
          parser.nextToken();
          parser.skipChildren();
        } else {
          json.copyCurrentEventExact(parser);
        }
      }
      json.flush();
      return Optional.of(isOwn ? text : own.toString());
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  @Override
  public void implied(OutcomeRow outcome) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("agent", outcome.agent());
      json.writeStringField("skill", outcome.skill());
      json.writeStringField("operation", Operation.REMOVE.word());
      json.writeEndObject();
    }
    record(text.toString(), List.of(outcome));
  }

  @Override
  public void close() throws IOException {
    out.write(isFirst ? frame.empty : frame.end);
    out.flush();
  }

  private void line(String text) throws IOException {
    out.write(isFirst ? frame.begin : frame.between);
    out.write(text);
    isFirst = false;
  }

  /** An object with more members. */
  private static String joined(String object, String more) {
    String inner = object.substring(0, object.length() - 1).stripTrailing();
    return inner + (inner.endsWith("{") ? "" : ",") + more.substring(1);
  }

  /** What is added, as an object; empty where that is nothing. */
  private String added(OutcomeRow outcome) throws IOException {
    if (kind.added().isEmpty()) {
      return "";
    }
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      for (String column : kind.added()) {
        String value = outcome.value(column);
        if (value != null && NUMBERS.contains(column)) {
          json.writeNumberField(column, new BigDecimal(value));
        } else if (value != null) {
          json.writeStringField(column, value);
        }
      }
      json.writeEndObject();
    }
    return text.toString();
  }
}
