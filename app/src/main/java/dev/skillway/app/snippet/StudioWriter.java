package dev.skillway.app.snippet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes JSON as statements of CXone Studio that leave its text in {@code json}, by a dynamic
 * object, whose lists count from 1. What such an object cannot hold is written as text: a member
 * whose name is no identifier, a list or object that is empty.
 */
final class StudioWriter {
  private final StringBuilder statements = new StringBuilder("DYNAMIC body\n");

  private boolean holds = true;

  private StudioWriter() {}

  static String write(String json) {
    var writer = new StudioWriter();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      writer.value(parser, "body");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return writer.holds && Exactness.of(json)
        ? writer.statements + "ASSIGN json = \"{body.AsTypedJSON()}\""
        : "ASSIGN json = " + Quotes.studio(json.strip());
  }

  private void value(JsonParser parser, String place) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, place);
      case START_ARRAY -> array(parser, place);
      case VALUE_STRING -> assign(place, Quotes.studio(parser.getText()));
      default -> assign(place, parser.getText());
    }
  }

  private void object(JsonParser parser, String place) throws IOException {
    int before = statements.length();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      holds &= key.matches("[A-Za-z]\\w*");
      parser.nextToken();
      value(parser, place + "." + key);
    }
    holds &= statements.length() > before;
  }

  private void array(JsonParser parser, String place) throws IOException {
    int before = statements.length();
    for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
      value(parser, place + "[" + number + "]");
    }
    holds &= statements.length() > before;
  }

  private void assign(String place, String value) {
    holds &= !place.equals("body");
    statements.append("ASSIGN ").append(place).append(" = ").append(value).append('\n');
  }
}
