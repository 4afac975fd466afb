package dev.skillway.core.resolve;

import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Levels;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Operations;
import dev.skillway.core.intake.Placeholders;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a wish's level against its skill's scale; what lies off it is never guessed. */
final class ScaleCheck {
  private final Notices notices;
  private final Map<String, Suggestions> suggestions = new HashMap<>();

  ScaleCheck(Notices notices) {
    this.notices = notices;
  }

  sealed interface Result {
    /** No level was given. */
    record None() implements Result {}

    record On(Proficiency proficiency) implements Result {}

    record Off(Problem problem) implements Result {}
  }

  Result check(Wish wish, Skill skill) {
    return switch (wish.level()) {
      case Level.Absent _, Level.Unreadable _ -> new Result.None();
      case Level.Numeric(var value) -> number(value, wish, skill);
      case Level.Name(var name) -> name(name, wish, skill);
      case Level.Unclear(var word) -> unclear(word, wish, skill);
    };
  }

  static Problem required(Wish wish, @Nullable Skill skill) {
    String expected = skill == null ? "a number or a level's name" : skill.scale().toString();
    return Problem.of(
            Code.PROFICIENCY_REQUIRED,
            at(wish),
            "The proficiency is missing. Give %s.".formatted(expected))
        .expected(expected);
  }

  private static Result number(BigDecimal value, Wish wish, Skill skill) {
    Scale scale = skill.scale();
    return switch (scale.fit(value)) {
      case ON_SCALE -> new Result.On(Proficiency.of(value));
      case OFF_RANGE -> off(Code.PROFICIENCY_OUT_OF_RANGE, "is out of range", value, wish, skill);
      case OFF_STEP ->
          scale.hasWholeSteps()
              ? off(Code.PROFICIENCY_NOT_INTEGER, "is no whole number", value, wish, skill)
              : off(Code.PROFICIENCY_OFF_STEP, "lies between two steps", value, wish, skill);
    };
  }

  private static Result off(Code code, String why, BigDecimal value, Wish wish, Skill skill) {
    Scale scale = skill.scale();
    boolean zeroBelow = value.signum() == 0 && scale.min().value().signum() > 0;
    String way = zeroBelow ? " To take the skill away, use the operation remove." : "";
    return new Result.Off(
        problem(
                code,
                wish,
                "%s %s: %s admits %s.%s".formatted(written(wish), why, skill.name(), scale, way),
                scale)
            .suggestion(zeroBelow ? "remove" : scale.nearest(value).toString()));
  }

  private Result name(String name, Wish wish, Skill skill) {
    Scale scale = skill.scale();
    Optional<Proficiency> exact = scale.level(name);
    if (exact.isPresent()) {
      return new Result.On(exact.get());
    }
    Optional<Map.Entry<String, Proficiency>> otherCase =
        scale.levels().entrySet().stream()
            .filter(level -> level.getKey().equalsIgnoreCase(name))
            .findFirst();
    if (otherCase.isPresent()) {
      return level(otherCase.get(), name, wish, scale);
    }
    Optional<Problem> left = Placeholders.problem(name, at(wish), "a proficiency, " + scale);
    if (left.isPresent()) {
      return new Result.Off(left.get());
    }
    if (isRemoval(name)) {
      return new Result.Off(removal(name, wish, skill));
    }
    Optional<BigDecimal> meant = Levels.meant(name).map(number -> onScale(number, scale));
    if (meant.isPresent() || scale.levels().isEmpty()) {
      return new Result.Off(
          problem(
                  Code.TYPE_MISMATCH,
                  wish,
                  "'%s' is no number: %s admits %s."
                      .formatted(Problem.excerpt(name), skill.name(), scale),
                  scale)
              .suggestion(
                  meant.map(BigDecimal::toPlainString).or(() -> within(name, scale)).orElse(null)));
    }
    return new Result.Off(
        problem(
                Code.PROFICIENCY_LEVEL_UNKNOWN,
                wish,
                "'%s' is no level of %s, which admits %s."
                    .formatted(Problem.excerpt(name), skill.name(), scale),
                scale)
            .suggestion(suggestions(skill).of(name).or(() -> within(name, scale)).orElse(null)));
  }

  /** The proficiency in a text such as {@code Level 3} or {@code 3 Intermediate}. */
  private static Optional<String> within(String text, Scale scale) {
    return Levels.within(text)
        .filter(number -> scale.fit(number) == Scale.Fit.ON_SCALE)
        .map(BigDecimal::toPlainString);
  }

  private Result unclear(String word, Wish wish, Skill skill) {
    Scale scale = skill.scale();
    return scale.levels().keySet().stream().anyMatch(word::equalsIgnoreCase)
        ? name(word, wish, skill)
        : new Result.Off(
            problem(
                Code.CELL_UNCLEAR,
                wish,
                "'%s' says two things. To leave %s alone, leave the cell empty; to take it away, write remove."
                    .formatted(Problem.excerpt(word), skill.name()),
                scale));
  }

  /** What is suggested is right there. */
  private static BigDecimal onScale(BigDecimal number, Scale scale) {
    return scale.fit(number) == Scale.Fit.ON_SCALE ? number : scale.nearest(number).value();
  }

  private static boolean isRemoval(String name) {
    return Operations.meaning(name).filter(Operation.REMOVE::equals).isPresent()
        || name.equalsIgnoreCase("/d");
  }

  private static Problem removal(String name, Wish wish, Skill skill) {
    return problem(
            Code.TYPE_MISMATCH,
            wish,
            "'%s' is no proficiency: %s admits %s. To take the skill away, use the operation remove."
                .formatted(name, skill.name(), skill.scale()),
            skill.scale())
        .suggestion(Operation.REMOVE.word());
  }

  private Suggestions suggestions(Skill skill) {
    return suggestions.computeIfAbsent(
        skill.id(), _ -> new Suggestions(() -> skill.scale().levels().keySet()));
  }

  private Result level(Map.Entry<String, Proficiency> level, String name, Wish wish, Scale scale) {
    return notices
        .note(
            NoticeCode.LEVEL_CASE,
            () ->
                new Notices.Told(
                        at(wish),
                        "'%s' was read as '%s'.".formatted(name, level.getKey()),
                        "'%s' is spelled '%s' here.".formatted(name, level.getKey()))
                    .with(name, level.getKey()))
        .<Result>map(strict -> new Result.Off(strict.expected(scale.toString())))
        .orElseGet(() -> new Result.On(level.getValue()));
  }

  private static Problem problem(Code code, Wish wish, String detail, Scale scale) {
    return Problem.of(code, at(wish), detail)
        .received(wish.written().proficiency())
        .expected(scale.toString());
  }

  private static Position at(Wish wish) {
    return wish.origin().at(Field.PROFICIENCY);
  }

  private static @Nullable String written(Wish wish) {
    String written = wish.written().proficiency();
    return written == null ? null : Problem.excerpt(written);
  }
}
