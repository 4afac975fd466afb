package dev.skillway.core.intake.json;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.NotJson;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Written;
import dev.skillway.core.intake.grammar.Bounds;
import dev.skillway.core.intake.grammar.Grammar;
import dev.skillway.core.intake.grammar.Keys;
import dev.skillway.core.intake.grammar.Node;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body on each line of an input. What is wrong with a line as a whole refuses that line
 * and no other.
 */
final class LineReader {
  private final Given given;
  private final Consumer<Statement> sink;
  private final Keys keys = new Keys();
  private final Bounds bounds = new Bounds();

  LineReader(Given given, Consumer<Statement> sink) {
    this.given = given;
    this.sink = sink;
  }

  /** Reads one line. */
  void read(long number, byte[] text) throws IOException, InterruptedException {
    List<Statement> said = said(given.onLine(number), text);
    List<Problem> wholes = new ArrayList<>();
    for (Statement statement : said) {
      if (statement instanceof Statement.Fault(var problem, _, var whole) && whole) {
        wholes.add(problem);
      }
    }
    if (wholes.isEmpty()) {
      said.forEach(sink);
    } else {
      refuse(given.onLine(number), text, said, wholes);
    }
  }

  /** Tells of a line that is not read. */
  void skip(long number) {
    Given here = given.onLine(number);
    Problem problem =
        NotJson.problem(
            here.at(""), "the line is longer than %,d bytes".formatted(Lines.MAX_LENGTH));
    sink.accept(refused(here.at(""), () -> "{}", null, List.of(problem)));
  }

  private List<Statement> said(Given here, byte[] text) throws IOException, InterruptedException {
    List<Statement> said = new ArrayList<>();
    try {
      Optional<Node> body = new Texts(here, keys, said::add).body(text);
      if (body.isPresent()) {
        new Grammar(here, bounds, said::add).read(body.get());
      }
    } catch (CharConversionException _) {
      said.add(new Statement.Fault(NotJson.problem(here.at(""), "it is not text in UTF-8")));
    }
    return said;
  }

  /** Hands over a line that is to be handed back as it was. */
  private void refuse(Given here, byte[] text, List<Statement> said, List<Problem> wholes) {
    String line = new String(text, StandardCharsets.UTF_8).strip();
    InputRecord whole = () -> line;
    boolean wishes = false;
    for (Statement statement : said) {
      switch (statement) {
        case Statement.Wish wish -> {
          sink.accept(refused(wish, whole, wholes));
          wishes = true;
        }
        case Statement.Mention(var position, var agent) -> {
          sink.accept(refused(position, whole, agent, wholes));
          wishes = true;
        }
        case Statement.Fault fault -> {
          if (!fault.whole()) {
            sink.accept(fault);
          }
        }
      }
    }
    if (!wishes) {
      sink.accept(refused(here.at(""), whole, null, wholes));
    }
  }

  private static Statement.Wish refused(
      Statement.Wish wish, InputRecord line, List<Problem> wholes) {
    return new Statement.Wish(
        new Part(wish.origin(), line),
        wish.written(),
        wish.operation(),
        wish.level(),
        wish.faults().within(wholes));
  }

  /** In the place of wishes that cannot be read. */
  private static Statement.Wish refused(
      Position position, InputRecord line, @Nullable String agent, List<Problem> wholes) {
    Problem problem = wholes.getFirst();
    var fields = Map.of(Field.AGENT, problem, Field.SKILL, problem, Field.PROFICIENCY, problem);
    return new Statement.Wish(
        new Unread(position, line),
        new Written(agent, null, null, null),
        Operation.ASSIGN,
        Level.UNREADABLE,
        new Faults(wholes, fields, List.of()));
  }

  /** Where a wish of a refused line stands. */
  private record Part(Origin origin, InputRecord record) implements Origin {
    @Override
    public Position item() {
      return origin.item();
    }

    @Override
    public Position at(Field field) {
      return origin.at(field);
    }
  }

  /** Where nothing could be read. */
  private record Unread(Position item, InputRecord record) implements Origin {
    @Override
    public Position at(Field field) {
      return item;
    }
  }
}
