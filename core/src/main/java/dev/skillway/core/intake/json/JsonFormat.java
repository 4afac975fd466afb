package dev.skillway.core.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.skillway.core.intake.Beginning;
import dev.skillway.core.intake.Format;
import dev.skillway.core.intake.NotJson;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Statement;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** The documented bodies: a list of changes, of agents with their skills, or one change. */
public final class JsonFormat implements Format {
  static final int MAX_DEPTH = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(100)
                  .maxStringLength(1 << 20)
                  .build())
          .build();

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean recognises(Beginning beginning) {
    return "{[".indexOf(beginning.firstCharacter()) >= 0;
  }

  @Override
  public List<Problem> read(
      String input, InputStream bytes, Notices notices, Consumer<Statement> sink)
      throws IOException, InterruptedException {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      try {
        return read(input, parser, new Flattener(input, notices, sink));
      } catch (JsonProcessingException broken) {
        return List.of(NotJson.problem(input, broken, parser.currentLocation()));
      }
    } catch (CharConversionException _) {
      return List.of(
          Problem.of(
              Code.FILE_NOT_TEXT, Position.whole(input), "It is not text in UTF-8. Save it so."));
    }
  }

  private static List<Problem> read(String input, JsonParser parser, Flattener flattener)
      throws IOException, InterruptedException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return List.of(
          Problem.of(
                  Code.WRAPPER_UNKNOWN,
                  Position.pointer(input, ""),
                  "A list stands at the root. Put it into an object: {\"items\": […]}.")
              .expected("an object with a list of changes"));
    }
    var reader = new BodyReader(input, parser);
    Item root = reader.object("", Naming.ITEMS);
    if (parser.nextToken() != null) {
      return List.of(
          NotJson.problem(
              input, parser.currentTokenLocation(), "more follows the end of the object"));
    }
    if (root.isEmpty() && reader.problems.isEmpty()) {
      return List.of(
          Problem.of(
                  Code.FIELD_MISSING,
                  Position.pointer(input, "/items"),
                  "The object holds nothing that can be read. Give it a list of changes.")
              .expected(
                  "{\"items\": [{\"operation\", \"userId\", \"skillId\", \"proficiency\"}]}"));
    }
    if (!root.isEmpty()) {
      flattener.flatten(root);
    }
    return reader.problems;
  }
}
