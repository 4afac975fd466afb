package dev.skillway.app.snippet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes JSON as a literal of a language; what holds only short values stands in one line. */
final class LiteralWriter {
  private static final int WIDTH = 90;

  private final Words words;

  LiteralWriter(Words words) {
    this.words = words;
  }

  String write(String json) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> words.text().apply(parser.getText());
      case VALUE_TRUE -> words.constants().yes();
      case VALUE_FALSE -> words.constants().no();
      case VALUE_NULL -> words.constants().none();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
      case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value: " + token);
    };
  }

  private String object(JsonParser parser) throws IOException {
    var keys = new ArrayList<String>();
    var members = new ArrayList<String>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      keys.add(key);
      members.add(words.key().apply(key) + value(parser));
    }
    return joined(words.opening().apply(keys), members, words.closing());
  }

  private String array(JsonParser parser) throws IOException {
    var elements = new ArrayList<String>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return joined("[", elements, "]");
  }

  private String joined(String opening, List<String> parts, String closing) {
    String line = opening + String.join(", ", parts) + closing;
    if (line.length() <= WIDTH && !line.contains("\n") && !nests(parts)) {
      return line;
    }
    String lines = String.join(",\n", parts).indent(words.indent());
    return opening + "\n" + lines + closing;
  }

  /** A list of objects reads better with each in a line of its own. */
  private static boolean nests(List<String> parts) {
    return parts.stream().anyMatch(part -> part.endsWith("}") || part.endsWith("]"));
  }
}
