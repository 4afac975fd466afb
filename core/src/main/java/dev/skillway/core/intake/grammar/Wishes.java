package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Levels;
import dev.skillway.core.intake.Operations;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Written;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes statements of items that hold no further ones. */
final class Wishes {
  private final Findings findings;
  private final Consumer<Statement> sink;

  Wishes(Findings findings, Consumer<Statement> sink) {
    this.findings = findings;
    this.sink = sink;
  }

  /** Hands over the wish of an item. */
  void wish(Item item) {
    for (Item.Stray stray : item.strays) {
      item.fault(stray.problem());
    }
    String agent = reference(item, Field.AGENT);
    String skill = reference(item, Field.SKILL);
    Level level = level(item);
    Operation operation = operation(item);
    var written = new Written(agent, skill, literal(item), word(item, operation));
    var origin = new Origins(findings.given(), item, null);
    sink.accept(new Statement.Wish(origin, written, operation, level, item.faults()));
  }

  /**
   * An item that is none: one problem stands for all of its fields.
   *
   * @param unread what in it, or in its place, could not be read
   */
  void broken(Item item, Node unread, Problem problem) {
    var faults =
        new Faults(
            item.faults().outer(),
            Map.of(Field.AGENT, problem, Field.SKILL, problem, Field.PROFICIENCY, problem),
            List.of());
    Node agent = item.value(Field.AGENT);
    var written = new Written(agent == null ? null : agent.text, null, null, null);
    var origin = new Origins(findings.given(), item, unread);
    sink.accept(new Statement.Wish(origin, written, Operation.ASSIGN, Level.UNREADABLE, faults));
  }

  /** An agent without the list of skills that belongs to him. */
  void skillless(Item item) {
    item.fault(Field.SKILL, findings.skillsMissing(item));
    item.fault(Field.PROFICIENCY, findings.skillsMissing(item));
    wish(item);
  }

  /** An agent of whom nothing is wished. */
  void mention(Node agent) {
    sink.accept(new Statement.Mention(findings.at(agent), agent.text));
  }

  private @Nullable String reference(Item item, Field field) {
    Node value = item.value(field);
    if (value == null || value.kind == Kind.STRING) {
      return value == null ? null : value.text;
    }
    if (value.kind != Kind.INTEGER) {
      item.fault(field, findings.mismatch(value, "a string"));
      return null;
    }
    findings.idReadAsString(value).ifPresent(problem -> item.fault(field, problem));
    return value.text;
  }

  private Operation operation(Item item) {
    Node value = item.value(Field.OPERATION);
    if (value == null) {
      operationDefaulted(item);
      return Operation.ASSIGN;
    }
    Operation named = value.isDeed() ? value.meaning().operation() : null;
    if (named != null) {
      return named;
    }
    if (value.kind != Kind.STRING) {
      item.fault(Field.OPERATION, findings.mismatch(value, "a string"));
      return Operation.ASSIGN;
    }
    Operations.Reading reading =
        Operations.read(value.text, () -> findings.at(value), findings.given().notices());
    reading.problem().ifPresent(problem -> item.fault(Field.OPERATION, problem));
    return reading.operation();
  }

  /** Told once for each item that should have said it, however many wishes it holds. */
  private void operationDefaulted(Item item) {
    Item asked = item.wantsOperation();
    if (asked != null) {
      asked
          .operationDefaulted(() -> findings.operationDefaulted(asked))
          .ifPresent(problem -> item.fault(Field.OPERATION, problem));
    }
  }

  private @Nullable String word(Item item, Operation operation) {
    Node value = item.value(Field.OPERATION);
    if (value == null) {
      return null;
    }
    return value.isDeed() ? operation.word() : value.text;
  }

  /** A string that reads as a number keeps its quotes, so that it is handed back as it was. */
  private static @Nullable String literal(Item item) {
    Node value = item.value(Field.PROFICIENCY);
    if (value == null) {
      return null;
    }
    return value.kind == Kind.STRING && Levels.meant(value.text).isPresent()
        ? '"' + value.text + '"'
        : value.text;
  }

  private Level level(Item item) {
    Node value = item.value(Field.PROFICIENCY);
    if (value == null) {
      return Level.ABSENT;
    }
    if (value.kind == Kind.INTEGER || value.kind == Kind.DECIMAL) {
      Optional<Level> number = Levels.ofNumber(value.text);
      if (number.isPresent()) {
        return number.get();
      }
    }
    Optional<BigDecimal> meant = Levels.meant(value.text);
    if (value.kind == Kind.STRING && meant.isEmpty()) {
      return new Level.Name(value.text);
    }
    Problem problem =
        findings.mismatch(
            value,
            value.kind.isNumber()
                ? "a number that can be written in 40 digits"
                : "a number or a level's name");
    if (value.kind != Kind.STRING || meant.isEmpty()) {
      item.fault(Field.PROFICIENCY, problem);
      return Level.UNREADABLE;
    }
    String number = meant.get().toPlainString();
    Problem suggested =
        problem
            .suggestion(number)
            .detail(
                "'%s' is a string. Write the number %s."
                    .formatted(Problem.excerpt(value.text), number));
    boolean onlyQuoted = Levels.number(value.text.strip()).isPresent();
    item.fault(Field.PROFICIENCY, onlyQuoted ? suggested.withOneRemedy() : suggested);
    return new Level.Numeric(meant.get());
  }
}
