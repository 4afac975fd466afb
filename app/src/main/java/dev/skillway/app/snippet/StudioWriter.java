package dev.skillway.app.snippet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes JSON as statements of CXone Studio that make a dynamic object; its lists count from 1. A
 * member whose name is no identifier cannot be written so.
 */
final class StudioWriter {
  private final StringBuilder statements = new StringBuilder("DYNAMIC body\n");

  private StudioWriter() {}

  static String write(String json) {
    var writer = new StudioWriter();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      writer.value(parser, "body");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return writer.statements.toString().stripTrailing();
  }

  private void value(JsonParser parser, String place) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String member = place + "." + parser.currentName();
        parser.nextToken();
        value(parser, member);
      }
    } else if (token == JsonToken.START_ARRAY) {
      for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
        value(parser, place + "[" + number + "]");
      }
    } else {
      String written =
          token == JsonToken.VALUE_STRING ? Quotes.studio(parser.getText()) : parser.getText();
      statements.append("ASSIGN ").append(place).append(" = ").append(written).append('\n');
    }
  }
}
