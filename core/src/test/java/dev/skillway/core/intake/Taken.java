package dev.skillway.core.intake;

import dev.skillway.core.Brief;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.intake.csv.CsvFormat;
import dev.skillway.core.intake.json.JsonFormat;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What intake makes of a text.
 *
 * @param problems of the text as a whole; those of single wishes are in their faults
 */
public record Taken(
    String format, List<Statement> statements, List<Problem> problems, List<Notice> notices) {

  /** The formats that the program has. */
  public static final Intake INTAKE = new Intake(List.of(new JsonFormat(), new CsvFormat()));

  public static Taken of(String text) {
    return of(text, Handling.LENIENT);
  }

  public static Taken of(String text, Handling handling) {
    return of(text.getBytes(StandardCharsets.UTF_8), handling);
  }

  public static Taken of(byte[] bytes, Handling handling) {
    var notices = new Notices(handling);
    var statements = new ArrayList<Statement>();
    try {
      Intake.Reading reading = INTAKE.read(input(bytes), notices, statements::add);
      return new Taken(reading.format(), statements, reading.problems(), notices.list());
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  public static Input input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Input input(byte[] bytes) {
    return new Input("team", () -> new ByteArrayInputStream(bytes));
  }

  /** The only statement, which is a wish. */
  public Wish wish() {
    if (statements.size() == 1 && statements.getFirst() instanceof Wish wish) {
      return wish;
    }
    throw new AssertionError("one wish was expected: " + told() + ", " + problems);
  }

  public List<String> told() {
    return statements.stream().map(Brief::statement).toList();
  }

  /** Every problem, those of the whole text first. */
  public List<String> faults() {
    var faults = new ArrayList<>(problems);
    for (Statement statement : statements) {
      if (statement instanceof Wish wish) {
        faults.addAll(wish.faults().list());
      }
    }
    return Brief.problems(faults);
  }
}
