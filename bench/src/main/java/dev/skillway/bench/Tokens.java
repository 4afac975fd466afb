package dev.skillway.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;

/** The peer: Jackson's streaming parser by itself, as it comes. */
final class Tokens {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Tokens() {}

  /** Walks all tokens and takes nothing out of them. */
  static int walk(byte[] body) throws IOException {
    int tokens = 0;
    try (JsonParser parser = FACTORY.createParser(body)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  /** Walks all tokens and takes the text of every string. */
  static int texts(byte[] body) throws IOException {
    try (JsonParser parser = FACTORY.createParser(body)) {
      return texts(parser);
    }
  }

  /** Walks all tokens of a file and takes the text of every string. */
  static int texts(Path file) throws IOException {
    try (JsonParser parser = FACTORY.createParser(file.toFile())) {
      return texts(parser);
    }
  }

  private static int texts(JsonParser parser) throws IOException {
    int letters = 1;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        letters += parser.getText().length();
      }
    }
    return letters;
  }
}
