package dev.skillway.core.intake.json;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Levels;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Operations;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Written;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns items into wishes; what an outer item says holds for all inside it. */
final class Flattener {
  private final String input;
  private final Notices notices;
  private final Consumer<Statement> sink;

  Flattener(String input, Notices notices, Consumer<Statement> sink) {
    this.input = input;
    this.notices = notices;
    this.sink = sink;
  }

  /** Hands over every wish of a body. */
  void flatten(Item root) {
    flatten(root, Context.NONE);
  }

  /**
   * What outer items hand to inner ones.
   *
   * @param values what they say of every wish inside
   * @param conflicts where an inner one names another agent or skill
   * @param problems of these items themselves, which keep every wish inside back
   */
  private record Context(
      Map<Word, Value> values, Map<Field, Problem> conflicts, List<Problem> problems) {
    private static final Context NONE = new Context(Map.of(), Map.of(), List.of());
  }

  private void flatten(Item item, Context outer) {
    Context here = inside(item, outer);
    if (item.list == null) {
      leaf(item, here);
      return;
    }
    item.children.forEach(child -> flatten(child, here));
    if (item.children.isEmpty()) {
      empty(item, here);
    }
  }

  private Context inside(Item item, Context outer) {
    Map<Word, Value> values = new EnumMap<>(Word.class);
    values.putAll(outer.values());
    values.putAll(item.values);
    Map<Field, Problem> conflicts = new EnumMap<>(Field.class);
    conflicts.putAll(outer.conflicts());
    conflict(Word.AGENT, item, outer, Code.AGENT_CONFLICT)
        .ifPresent(problem -> conflicts.put(Field.AGENT, problem));
    conflict(Word.SKILL, item, outer, Code.SKILL_CONFLICT)
        .ifPresent(problem -> conflicts.put(Field.SKILL, problem));
    List<Problem> problems = new ArrayList<>(outer.problems());
    problems.addAll(item.problems);
    return new Context(values, conflicts, problems);
  }

  /** An empty list is the empty set of an agent; beside a skill it says two things. */
  private void empty(Item item, Context here) {
    Value agent = here.values().get(Word.AGENT);
    if (agent == null && item.isEmptyRoot()) {
      return;
    }
    boolean clean = here.problems().isEmpty() && here.conflicts().isEmpty();
    if (agent == null || !clean || !agent.isReference() || here.values().containsKey(Word.SKILL)) {
      leaf(item, here);
    } else {
      sink.accept(new Statement.Mention(at(agent.pointer()), agent.text()));
    }
  }

  private void leaf(Item item, Context here) {
    Map<Field, Problem> faults = new EnumMap<>(Field.class);
    Value agent = here.values().get(Word.AGENT);
    Value proficiency = here.values().get(Word.PROFICIENCY);
    Value operation = here.values().get(Word.OPERATION);
    String agentText = reference(Field.AGENT, agent, faults);
    String skillText = reference(Field.SKILL, here.values().get(Word.SKILL), faults);
    faults.putAll(here.conflicts());
    var written =
        new Written(
            agentText,
            skillText,
            proficiency == null ? null : literal(proficiency),
            operation == null ? null : operation.text());
    sink.accept(
        new Statement.Wish(
            new Origins(input, item, here.values()),
            written,
            operation(operation, faults),
            level(proficiency, faults),
            new Faults(faults, here.problems())));
  }

  private @Nullable String reference(
      Field field, @Nullable Value value, Map<Field, Problem> faults) {
    if (value == null) {
      return null;
    }
    if (value.isString()) {
      return value.text();
    }
    if (!value.isInteger()) {
      faults.put(field, mismatch(value, "a string"));
      return null;
    }
    notices
        .note(
            NoticeCode.ID_READ_AS_STRING,
            () ->
                new Notices.Told(
                    at(value.pointer()),
                    value.text(),
                    "The number %s was read as \"%s\".".formatted(value.text(), value.text()),
                    "a string"))
        .ifPresent(problem -> faults.put(field, problem.suggestion('"' + value.text() + '"')));
    return value.text();
  }

  /** A string that reads as a number keeps its quotes, so that it is handed back as it was. */
  private static String literal(Value value) {
    return value.isString() && Levels.meant(value.text()).isPresent()
        ? '"' + value.text() + '"'
        : value.text();
  }

  private Operation operation(@Nullable Value value, Map<Field, Problem> faults) {
    if (value != null && !value.isString()) {
      faults.put(Field.OPERATION, mismatch(value, "a string"));
    }
    if (value == null || !value.isString()) {
      return Operations.Reading.NONE.operation();
    }
    Operations.Reading reading = Operations.read(value.text(), at(value.pointer()), notices);
    reading.problem().ifPresent(problem -> faults.put(Field.OPERATION, problem));
    return reading.operation();
  }

  private Level level(@Nullable Value value, Map<Field, Problem> faults) {
    if (value == null) {
      return Level.ABSENT;
    }
    Optional<BigDecimal> number = value.isNumber() ? Levels.number(value.text()) : Optional.empty();
    if (number.isPresent()) {
      return new Level.Numeric(number.get());
    }
    var meant = Levels.meant(value.text());
    if (value.isString() && meant.isEmpty()) {
      return new Level.Name(value.text());
    }
    faults.put(
        Field.PROFICIENCY,
        mismatch(value, value.isNumber() ? "a number of some digits" : "a number or a level's name")
            .suggestion(meant.map(BigDecimal::toPlainString).orElse(null)));
    return Level.UNREADABLE;
  }

  /** Why an item that names another agent or skill than an outer one is not to be guessed at. */
  private Optional<Problem> conflict(Word word, Item item, Context context, Code code) {
    Value outer = context.values().get(word);
    Value inner = item.values.get(word);
    if (outer == null || inner == null || inner.text().equals(outer.text())) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
                code,
                at(inner.pointer()),
                "This says '%s', and %s says '%s'. Leave one."
                    .formatted(
                        Problem.excerpt(inner.text()),
                        outer.pointer(),
                        Problem.excerpt(outer.text())))
            .received(inner.text())
            .expected(outer.text()));
  }

  private Problem mismatch(Value value, String expected) {
    return Problem.of(
            Code.TYPE_MISMATCH,
            at(value.pointer()),
            "Expected %s, found %s.".formatted(expected, value.kind()))
        .received(value.text())
        .expected(expected);
  }

  private Position at(String pointer) {
    return Position.pointer(input, pointer);
  }

  /**
   * Where a wish of a JSON body stands.
   *
   * @param values its fields, those that outer items handed in among them
   */
  private record Origins(String input, Item read, Map<Word, Value> values) implements Origin {
    @Override
    public Position item() {
      return Position.pointer(input, read.pointer);
    }

    @Override
    public Position at(Field field) {
      return Position.pointer(
          input,
          switch (field) {
            case OPERATION -> of(Word.OPERATION, read.pointer + "/operation");
            case AGENT -> of(Word.AGENT, read.fields + "/" + read.naming.agent());
            case SKILL -> of(Word.SKILL, read.fields + "/" + read.naming.skill());
            case PROFICIENCY -> of(Word.PROFICIENCY, read.fields + "/proficiency");
          });
    }

    private String of(Word word, String place) {
      Value value = values.get(word);
      return value == null ? place : value.pointer();
    }
  }
}
