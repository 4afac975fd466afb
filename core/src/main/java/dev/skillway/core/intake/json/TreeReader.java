package dev.skillway.core.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.skillway.core.intake.grammar.Key;
import dev.skillway.core.intake.grammar.Keys;
import dev.skillway.core.intake.grammar.Kind;
import dev.skillway.core.intake.grammar.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Builds the tree of a JSON text (RFC 8259). */
final class TreeReader {
  /** Objects and lists may stand in so many others, themselves counted. */
  static final int MAX_DEPTH = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(100)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** The texts of small numbers: nearly all proficiencies are among them. */
  private static final String[] SMALL =
      IntStream.rangeClosed(0, 100).mapToObj(Integer::toString).toArray(String[]::new);

  private final JsonParser parser;
  private final Keys keys;

  private TreeReader(JsonParser parser, Keys keys) {
    this.parser = parser;
    this.keys = keys;
  }

  static JsonParser parser(byte[] text) throws IOException {
    return FACTORY.createParser(text);
  }

  /** Reads the value that begins with the parser's next token. */
  static Node read(JsonParser parser, Keys keys) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new JsonEOFException(parser, null, "nothing");
    }
    var reader = new TreeReader(parser, keys);
    Node root = Node.root(kind(token), reader.text(token));
    reader.children(root, token);
    return root;
  }

  private void children(Node node, JsonToken opened) throws IOException {
    if (opened == JsonToken.START_OBJECT) {
      int place = 0;
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken token = parser.nextToken();
        member(node, keys.of(name, place++), token);
      }
    } else if (opened == JsonToken.START_ARRAY) {
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        children(node.add(kind(token), text(token)), token);
      }
    }
  }

  private void member(Node node, Key key, JsonToken token) throws IOException {
    String text = text(token);
    if (token == JsonToken.VALUE_STRING && key.holdsItems() && isJson(text)) {
      encoded(node, key, text);
    } else {
      children(node.add(key, kind(token), text), token);
    }
  }

  /** Whether a string where a list or an object belongs holds one. */
  private static boolean isJson(String text) throws IOException {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return false;
    }
    try (JsonParser inner = parser(text.getBytes(StandardCharsets.UTF_8))) {
      inner.nextToken();
      inner.skipChildren();
      return inner.nextToken() == null;
    } catch (JsonProcessingException _) {
      return false;
    }
  }

  private void encoded(Node node, Key key, String text) throws IOException {
    try (JsonParser inner = parser(text.getBytes(StandardCharsets.UTF_8))) {
      JsonToken opened = inner.nextToken();
      new TreeReader(inner, keys).children(node.addEncoded(key, kind(opened)), opened);
    }
  }

  private String text(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT, START_ARRAY, VALUE_NULL -> "";
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NUMBER_INT -> integer();
      default -> parser.getText();
    };
  }

  private String integer() throws IOException {
    if (parser.getTextLength() <= 3) {
      int value = parser.getIntValue();
      if (value > 0 && value < SMALL.length) {
        return SMALL[value];
      }
    }
    return parser.getText();
  }

  private static Kind kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Kind.OBJECT;
      case START_ARRAY -> Kind.LIST;
      case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
      case VALUE_NUMBER_INT -> Kind.INTEGER;
      case VALUE_NUMBER_FLOAT -> Kind.DECIMAL;
      case VALUE_NULL -> Kind.NULL;
      default -> Kind.STRING;
    };
  }
}
