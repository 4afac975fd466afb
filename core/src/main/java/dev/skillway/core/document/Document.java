package dev.skillway.core.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.core.intake.NotJson;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A JSON text that is read as a whole. */
public final class Document {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Document() {}

  /** What a document holds, or everything that is wrong with it. */
  public sealed interface Reading<T> {
    record Read<T>(T content) implements Reading<T> {}

    record Unreadable<T>(List<Problem> problems) implements Reading<T> {
      public Unreadable {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Takes the problems of a document. */
  public interface Reports {
    void report(Code code, String pointer, String detail);
  }

  /**
   * Reads a document.
   *
   * @param input its name, for the problems; empty for a body
   * @param read reports what is wrong; what it returns then is let go
   */
  public static <T> Reading<T> read(String input, InputStream bytes, Function<Member, T> read)
      throws IOException {
    try (JsonParser parser = JSON.createParser(bytes)) {
      return read(input, parser, read);
    }
  }

  private static <T> Reading<T> read(String input, JsonParser parser, Function<Member, T> read)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    Reports reports =
        (code, pointer, detail) ->
            problems.add(Problem.of(code, Position.pointer(input, pointer), detail));
    try {
      JsonNode tree = JSON.readTree(parser);
      T content = read.apply(new Member(reports, "", tree == null ? JSON.missingNode() : tree));
      return problems.isEmpty() ? new Reading.Read<>(content) : new Reading.Unreadable<>(problems);
    } catch (NumberFormatException | ArithmeticException _) {
      return unreadable(
          Problem.of(
              Code.TYPE_MISMATCH,
              Position.whole(input),
              "It has a number that is too large or too long to be read. Write a smaller one."));
    } catch (JsonProcessingException broken) {
      return unreadable(NotJson.problem(input, broken, parser.currentLocation()));
    }
  }

  private static <T> Reading<T> unreadable(Problem problem) {
    return new Reading.Unreadable<>(List.of(problem));
  }
}
