package dev.skillway.core.intake.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.NotJson;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.grammar.Bounds;
import dev.skillway.core.intake.grammar.Grammar;
import dev.skillway.core.intake.grammar.Keys;
import dev.skillway.core.intake.grammar.Node;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Takes a body out of its text, also where a serialiser ran over JSON once more. */
final class Texts {
  /**
   * How JSON in a string begins (RFC 8259 section 2: an object, list or string after white space).
   */
  private static final Pattern ENCODED = Pattern.compile("[ \\t\\r\\n]*+[\\[{\"]");

  private final Given given;
  private final Keys keys;
  private final Consumer<Statement> sink;

  Texts(Given given, Keys keys, Consumer<Statement> sink) {
    this.given = given;
    this.keys = keys;
    this.sink = sink;
  }

  /** The tree of the text; empty where it is no JSON, which is then told. */
  Optional<Node> body(byte[] text) throws IOException, InterruptedException {
    Optional<Node> body = tree(text);
    if (body.isPresent() && isEncoded(body.get())) {
      noteEncoded();
    }
    while (body.isPresent() && isEncoded(body.get())) {
      body = tree(body.get().text().getBytes(StandardCharsets.UTF_8));
    }
    return body;
  }

  private Optional<Node> tree(byte[] text) throws IOException, InterruptedException {
    try (JsonParser parser = TreeReader.parser(text)) {
      Problem problem;
      try {
        Node body = TreeReader.read(parser, keys);
        if (parser.nextToken() == null) {
          return Optional.of(body);
        }
        problem = problem(text, parser.currentTokenLocation(), "more follows the end of the body");
      } catch (JsonProcessingException broken) {
        JsonLocation at = broken.getLocation();
        problem =
            problem(
                text,
                at == null ? parser.currentLocation() : at,
                Slips.why(text).orElseGet(() -> NotJson.why(broken)));
      }
      sink.accept(broken(problem, text));
      return Optional.empty();
    }
  }

  private Problem problem(byte[] text, JsonLocation at, String why) {
    Position position = given.at(Slips.place(text, at.getByteOffset()));
    return Slips.explain(NotJson.problem(position, why), text, at.getByteOffset());
  }

  /**
   * A text that is no JSON, and what it would say with straight quotes and without slips. Of lines
   * that is not asked: there is no corrected body of many.
   */
  private Statement.Fault broken(Problem problem, byte[] text)
      throws IOException, InterruptedException {
    Optional<Node> mended = given.isOnLine() ? Optional.empty() : Slips.mend(text);
    if (mended.isEmpty()) {
      return new Statement.Fault(problem);
    }
    List<Statement> meant = new ArrayList<>();
    Given lenient = given.with(new Notices(Handling.LENIENT));
    new Grammar(lenient, new Bounds(), meant::add).read(mended.get());
    return meant.stream().allMatch(Texts::isWell)
        ? new Statement.Fault(problem.withOneRemedy(), meant, true)
        : new Statement.Fault(problem);
  }

  private static boolean isWell(Statement statement) {
    return switch (statement) {
      case Statement.Wish wish -> wish.faults().isEmpty();
      case Statement.Mention _ -> true;
      case Statement.Fault _ -> false;
    };
  }

  private static boolean isEncoded(Node body) {
    return body.isString() && ENCODED.matcher(body.text()).lookingAt();
  }

  private void noteEncoded() {
    given
        .notices()
        .note(
            NoticeCode.BODY_ENCODED_TWICE,
            () ->
                new Notices.Told(
                    given.at(""),
                    "The body is JSON in a JSON string; the JSON in it was read.",
                    "The body is JSON in a JSON string. Send the JSON itself: a serialiser ran over"
                        + " it once more."))
        .ifPresent(problem -> sink.accept(new Statement.Fault(problem)));
  }
}
