package dev.skillway.app.snippet;

import dev.skillway.app.snippet.Words.Constants;
import java.util.List;
import java.util.function.UnaryOperator;

/** The languages of the targets. */
final class Notations {
  private static final Constants JSON_CONSTANTS = new Constants("true", "false", "null");

  private static final Words JSON_WORDS =
      new Words(JSON_CONSTANTS, _ -> "{", "}", key -> Quotes.json(key) + ": ", Quotes::json, 2);

  private static final Words PYTHON_WORDS =
      new Words(
          new Constants("True", "False", "None"),
          _ -> "{",
          "}",
          key -> Quotes.json(key) + ": ",
          Quotes::json,
          4);

  private static final Words PHP_WORDS =
      new Words(
          JSON_CONSTANTS, Notations::openPhp, "]", key -> Quotes.php(key) + " => ", Quotes::php, 4);

  private static final Words JAVASCRIPT_WORDS =
      new Words(JSON_CONSTANTS, _ -> "{", "}", key -> bare(key) + ": ", Quotes::javascript, 2);

  private static final LiteralWriter JSON = new LiteralWriter(JSON_WORDS);

  /** The body is the text of a here-document. */
  static final Notation SHELL = new Notation(Quotes::shell, JSON::write);

  static final Notation CSHARP =
      new Notation(Quotes::csharp, json -> Quotes.csharp(JSON.write(json)));

  static final Notation PYTHON =
      literal(PYTHON_WORDS, "json.dumps(%s).encode()", Quotes::json, "%s.encode()");

  static final Notation JAVASCRIPT =
      literal(JAVASCRIPT_WORDS, "JSON.stringify(%s)", Quotes::javascript, "%s");

  static final Notation PHP = literal(PHP_WORDS, "json_encode(%s)", Quotes::php, "%s");

  static final Notation STUDIO = new Notation(Quotes::studio, StudioWriter::write);

  private Notations() {}

  /**
   * A body that stands in the program as a value of the language, where that holds it exactly.
   *
   * @param encoded what makes JSON of the value
   * @param verbatim what makes a body of a text
   */
  private static Notation literal(
      Words words, String encoded, UnaryOperator<String> quotes, String verbatim) {
    var writer = new LiteralWriter(words);
    return new Notation(
        quotes,
        json ->
            Exactness.of(json)
                ? encoded.replace("%s", writer.write(json))
                : verbatim.replace("%s", quotes.apply(json)));
  }

  private static String bare(String key) {
    return key.matches("[a-zA-Z_]\\w*") ? key : Quotes.javascript(key);
  }

  /** An array whose keys are numbers, or that has none, would become a list. */
  private static String openPhp(List<String> keys) {
    return keys.stream().allMatch(key -> key.matches("-?\\d+")) ? "(object) [" : "[";
  }
}
