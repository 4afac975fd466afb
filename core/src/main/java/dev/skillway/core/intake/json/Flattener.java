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
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns items into wishes; an outer item hands its agent to those inside it. */
final class Flattener {
  private final String input;
  private final Notices notices;
  private final Consumer<Statement> sink;

  Flattener(String input, Notices notices, Consumer<Statement> sink) {
    this.input = input;
    this.notices = notices;
    this.sink = sink;
  }

  void flatten(Item item, @Nullable Value outerAgent) {
    Value own = item.values.get(Word.AGENT);
    Value agent = own == null ? outerAgent : own;
    if (item.list == null) {
      leaf(item, agent, outerAgent);
      return;
    }
    item.children.forEach(child -> flatten(child, agent));
    if (item.children.isEmpty() && agent != null) {
      sink.accept(new Statement.Mention(at(agent.pointer()), agent.text()));
    }
  }

  private void leaf(Item item, @Nullable Value agent, @Nullable Value outerAgent) {
    Map<Field, Problem> faults = new EnumMap<>(Field.class);
    Value skill = item.values.get(Word.SKILL);
    Value operation = item.values.get(Word.OPERATION);
    Value proficiency = item.values.get(Word.PROFICIENCY);
    String agentText = reference(Field.AGENT, agent, faults);
    if (outerAgent != null && agent != null && !agent.text().equals(outerAgent.text())) {
      faults.putIfAbsent(Field.AGENT, conflict(agent, outerAgent));
    }
    var written =
        new Written(
            agentText,
            reference(Field.SKILL, skill, faults),
            proficiency == null ? null : literal(proficiency),
            operation == null ? null : operation.text());
    sink.accept(
        new Statement.Wish(
            new Origins(
                input,
                item,
                agent == null ? item.fields + "/" + item.naming.agent() : agent.pointer()),
            written,
            operation(operation, faults),
            level(proficiency, faults),
            new Faults(faults, item.problems)));
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

  private dev.skillway.spi.change.Operation operation(
      @Nullable Value value, Map<Field, Problem> faults) {
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
    if (value.isNumber()) {
      return new Level.Numeric(new BigDecimal(value.text()));
    }
    var meant = Levels.meant(value.text());
    if (value.isString() && meant.isEmpty()) {
      return new Level.Name(value.text());
    }
    faults.put(
        Field.PROFICIENCY,
        mismatch(value, "a number or a level's name")
            .suggestion(meant.map(BigDecimal::toPlainString).orElse(null)));
    return Level.UNREADABLE;
  }

  private Problem conflict(Value agent, Value outer) {
    return Problem.of(
            Code.AGENT_CONFLICT,
            at(agent.pointer()),
            "This names the agent '%s', and %s the agent '%s'. Leave one."
                .formatted(
                    Problem.excerpt(agent.text()), outer.pointer(), Problem.excerpt(outer.text())))
        .received(agent.text())
        .expected(outer.text());
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

  /** Where a wish of a JSON body stands. */
  private record Origins(String input, Item read, String agent) implements Origin {
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
            case AGENT -> agent;
            case SKILL -> of(Word.SKILL, read.fields + "/" + read.naming.skill());
            case PROFICIENCY -> of(Word.PROFICIENCY, read.fields + "/proficiency");
          });
    }

    private String of(Word word, String place) {
      Value value = read.values.get(word);
      return value == null ? place : value.pointer();
    }
  }
}
