package dev.skillway.core.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.skillway.core.intake.grammar.Keys;
import dev.skillway.core.intake.grammar.Node;
import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads text that is nearly JSON, to say what it was meant to be; it is never applied. */
final class Slips {
  /** Double quotes as text programs, mails and forums make them. */
  private static final Pattern CURLY = Pattern.compile("[\u201C\u201D\u201E\u201F\u00AB\u00BB]");

  /** How a form begins: {@code userId=7&}. */
  private static final Pattern FORM = Pattern.compile("[\\w.\\[\\]%-]+=");

  /** No character has more bytes (RFC 3629). */
  private static final int WIDEST = 4;

  private static final JsonFactory FORGIVING =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(TreeReader.MAX_DEPTH).build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private Slips() {}

  /** The body that a text says with straight quotes, and without trailing commas and comments. */
  static Optional<Node> mend(byte[] text) throws IOException {
    String read = new String(text, StandardCharsets.UTF_8);
    Optional<Node> body = tree(read);
    return body.isPresent() ? body : tree(CURLY.matcher(read).replaceAll("\""));
  }

  /** Names the curly quote that a parser stumbled over. */
  static Problem explain(Problem problem, byte[] text, long offset) {
    int at = characterAt(text, offset);
    int length = Math.min(text.length - at, WIDEST);
    if (!CURLY.matcher(new String(text, at, length, StandardCharsets.UTF_8)).lookingAt()) {
      return problem;
    }
    return problem
        .detail("This is no JSON: a curly quote stands there. Write straight ones: \".")
        .suggestion("\"");
  }

  /** Why bytes are no JSON text at all: it is UTF-8 (RFC 8259 section 8.1) without NUL. */
  static Optional<String> why(byte[] text) {
    for (byte one : text) {
      if (one == 0) {
        return Optional.of("it holds a NUL character");
      }
    }
    try {
      CharBuffer read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return beginning(read.toString().strip());
    } catch (CharacterCodingException _) {
      return Optional.of("it is not text in UTF-8");
    }
  }

  /** Says what it is instead, where it does not even begin like JSON. */
  private static Optional<String> beginning(String text) {
    if (text.startsWith("<")) {
      return Optional.of("it is XML or HTML");
    }
    return FORM.matcher(text).lookingAt()
        ? Optional.of("it is a form, with = and &")
        : Optional.empty();
  }

  /** Line and column, in characters, of the one that holds a byte. */
  static Place.LineColumn place(byte[] text, long offset) {
    int at = characterAt(text, offset);
    int line = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (text[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    String before = new String(text, start, at - start, StandardCharsets.UTF_8);
    return new Place.LineColumn(line, before.codePointCount(0, before.length()) + 1L);
  }

  /** Where the character begins that holds a byte (RFC 3629: its other bytes are 10xxxxxx). */
  private static int characterAt(byte[] text, long offset) {
    int at = Math.clamp(offset, 0, text.length);
    while (at > 0 && at < text.length && (text[at] & 0xC0) == 0x80) {
      at--;
    }
    return at;
  }

  private static Optional<Node> tree(String text) throws IOException {
    try (JsonParser parser = FORGIVING.createParser(text)) {
      Node body = TreeReader.read(parser, new Keys());
      return parser.nextToken() == null ? Optional.of(body) : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }
}
