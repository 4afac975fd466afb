package dev.skillway.core.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads objects into items; whatever stands where an item belongs and is none is a problem. */
final class BodyReader {
  private static final String KEYS =
      Stream.of(Word.values())
          .filter(word -> word != Word.NEXT && word != Word.RESULT)
          .flatMap(Word::keys)
          .collect(Collectors.joining(", "));

  private final String input;
  private final JsonParser parser;

  /** Problems of what is no item. */
  final List<Problem> problems = new ArrayList<>();

  BodyReader(String input, JsonParser parser) {
    this.input = input;
    this.parser = parser;
  }

  /** Reads the object whose first token was just read. */
  Item object(String pointer, Naming naming) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    var item = new Item(pointer, naming);
    members(item, pointer);
    return item;
  }

  private void members(Item item, String pointer) throws IOException, InterruptedException {
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      JsonToken token = parser.nextToken();
      if (!seen.add(key)) {
        item.problems.add(
            problem(
                Code.KEY_DUPLICATE,
                at,
                "'%s' stands here twice. Leave one.".formatted(Problem.excerpt(key))));
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        member(item, key, at, token);
      }
    }
  }

  private void member(Item item, String key, String at, JsonToken token)
      throws IOException, InterruptedException {
    Optional<Word> word = Word.of(key).filter(known -> known != Word.ID || item.naming.ofSkills());
    if (word.isEmpty()) {
      item.problems.add(
          problem(
                  Code.KEY_UNKNOWN,
                  at,
                  "'%s' is no known key here.".formatted(Problem.excerpt(key)))
              .received(key)
              .expected("one of " + KEYS));
      parser.skipChildren();
      return;
    }
    switch (word.get()) {
      case LIST -> list(item, key, at, token);
      case DATA -> data(item, at, token);
      case NAME, NEXT, RESULT -> parser.skipChildren();
      case ID, SKILL -> value(item, Word.SKILL, key, at, token);
      case AGENT, PROFICIENCY, OPERATION -> value(item, word.get(), key, at, token);
    }
  }

  private void list(Item item, String key, String at, JsonToken token)
      throws IOException, InterruptedException {
    if (token != JsonToken.START_ARRAY) {
      problems.add(mismatch(at, token, "a list"));
      parser.skipChildren();
      return;
    }
    if (item.list != null) {
      item.problems.add(
          problem(
              Code.KEY_DUPLICATE,
              at,
              "This is a second list beside %s. Put all into one.".formatted(item.list)));
      parser.skipChildren();
      return;
    }
    item.list = at;
    Naming naming = item.naming.inside(key);
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      String each = at + "/" + i;
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        item.children.add(object(each, naming));
      } else {
        problems.add(mismatch(each, parser.currentToken(), "an object"));
        parser.skipChildren();
      }
    }
  }

  private void data(Item item, String at, JsonToken token)
      throws IOException, InterruptedException {
    if (token == JsonToken.START_OBJECT && item.fields.equals(item.pointer)) {
      item.fields = at;
      members(item, at);
    } else {
      item.problems.add(mismatch(at, token, "an object that is in no other"));
      parser.skipChildren();
    }
  }

  private void value(Item item, Word word, String key, String at, JsonToken token)
      throws IOException {
    var value = new Value(at, token, token.isStructStart() ? "" : parser.getText());
    parser.skipChildren();
    Value before = item.values.putIfAbsent(word, value);
    if (before != null) {
      item.problems.add(
          problem(
              Code.KEY_DUPLICATE,
              at,
              "'%s' says what %s says already. Leave one.".formatted(key, before.pointer())));
    }
  }

  private Problem mismatch(String at, JsonToken token, String expected) {
    var value = new Value(at, token, "");
    return problem(
            Code.TYPE_MISMATCH, at, "Expected %s, found %s.".formatted(expected, value.kind()))
        .expected(expected);
  }

  private Problem problem(Code code, String pointer, String detail) {
    return Problem.of(code, Position.pointer(input, pointer), detail);
  }
}
