package dev.skillway.core.resolve;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.stage.Decoder;
import dev.skillway.core.stage.Encoder;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Problem;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How what intake said of a rejected wish stands in a spool. */
final class Coding {
  private static final int ABSENT = 0;
  private static final int UNREADABLE = 1;
  private static final int NUMERIC = 2;
  private static final int NAME = 3;
  private static final int UNCLEAR = 4;

  private Coding() {}

  static void write(Encoder out, Level level) {
    switch (level) {
      case Level.Absent() -> out.number(ABSENT);
      case Level.Unreadable() -> out.number(UNREADABLE);
      case Level.Numeric(var value) -> {
        out.number(NUMERIC);
        out.text(value.toString());
      }
      case Level.Name(var name) -> {
        out.number(NAME);
        out.text(name);
      }
      case Level.Unclear(var word) -> {
        out.number(UNCLEAR);
        out.text(word);
      }
    }
  }

  static Level level(Decoder in) {
    int kind = (int) in.number();
    return switch (kind) {
      case ABSENT -> Level.ABSENT;
      case UNREADABLE -> Level.UNREADABLE;
      case NUMERIC -> new Level.Numeric(new BigDecimal(in.someText()));
      case NAME -> new Level.Name(in.someText());
      case UNCLEAR -> new Level.Unclear(in.someText());
      default -> throw new IllegalStateException("a level of kind " + kind);
    };
  }

  static void write(Encoder out, Faults faults) {
    out.problems(faults.outer());
    out.number(faults.fields().size());
    faults
        .fields()
        .forEach(
            (field, problem) -> {
              out.word(field.name());
              out.problem(problem);
            });
    out.problems(faults.others());
  }

  static Faults faults(Decoder in) {
    List<Problem> outer = in.problems();
    Map<Field, Problem> fields = new EnumMap<>(Field.class);
    for (int rest = (int) in.number(); rest > 0; rest--) {
      Field field = Field.valueOf(in.someWord());
      fields.put(field, in.problem());
    }
    return new Faults(outer, fields, in.problems());
  }
}
