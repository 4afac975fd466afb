package dev.skillway.core.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.NotJson;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.grammar.Node;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a body out of its text, also where a serialiser ran over JSON once more. */
final class Texts {
  private final Given given;
  private final Consumer<Statement> sink;

  Texts(Given given, Consumer<Statement> sink) {
    this.given = given;
    this.sink = sink;
  }

  /** The tree of the text; empty where it is no JSON, which is then told. */
  Optional<Node> body(JsonParser parser) throws IOException {
    Optional<Node> body = tree(parser);
    if (body.isPresent() && isEncoded(body.get())) {
      noteEncoded();
    }
    while (body.isPresent() && isEncoded(body.get())) {
      try (JsonParser inner = TreeReader.parser(body.get().text())) {
        body = tree(inner);
      }
    }
    return body;
  }

  private Optional<Node> tree(JsonParser parser) throws IOException {
    try {
      Node body = TreeReader.read(parser);
      if (parser.nextToken() == null) {
        return Optional.of(body);
      }
      fault(
          NotJson.problem(
              given.input(), parser.currentTokenLocation(), "more follows the end of the body"));
    } catch (JsonProcessingException broken) {
      fault(NotJson.problem(given.input(), broken, parser.currentLocation()));
    }
    return Optional.empty();
  }

  private static boolean isEncoded(Node body) {
    String text = body.text().stripLeading();
    return body.isString() && (text.startsWith("{") || text.startsWith("["));
  }

  private void noteEncoded() {
    given
        .notices()
        .note(
            NoticeCode.BODY_ENCODED_TWICE,
            () ->
                new Notices.Told(
                    Position.pointer(given.input(), ""),
                    null,
                    "The body is JSON in a JSON string; the JSON in it was read.",
                    "the JSON itself, not encoded once more as a string"))
        .ifPresent(this::fault);
  }

  private void fault(Problem problem) {
    sink.accept(new Statement.Fault(problem));
  }
}
