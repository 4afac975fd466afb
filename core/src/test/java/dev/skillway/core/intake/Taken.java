package dev.skillway.core.intake;

import dev.skillway.core.Brief;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.intake.csv.CsvFormat;
import dev.skillway.core.intake.json.JsonFormat;
import dev.skillway.core.intake.json.NdjsonFormat;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What intake makes of a text.
 *
 * @param all statements, faults of the text as a whole among them
 */
public record Taken(String format, List<Statement> all, List<Notice> notices) {

  /** The formats that the program has. */
  public static final Intake INTAKE =
      new Intake(List.of(new NdjsonFormat(), new JsonFormat(), new CsvFormat()));

  public static Taken of(String text) {
    return of(text, Handling.LENIENT);
  }

  public static Taken of(String text, Handling handling) {
    return of(text.getBytes(StandardCharsets.UTF_8), handling);
  }

  public static Taken of(byte[] bytes, Handling handling) {
    return of(bytes, handling, Endpoint.FILE);
  }

  /** A body that was sent with a request such as {@code PUT /api/v2/users/a1/skills}. */
  public static Taken sent(String request, String body, Handling handling) {
    String[] parts = request.split(" ", 2);
    Endpoint endpoint = Endpoint.of(parts[0], parts[1]).orElseThrow();
    return of(body.getBytes(StandardCharsets.UTF_8), handling, endpoint);
  }

  private static Taken of(byte[] bytes, Handling handling, Endpoint endpoint) {
    var notices = new Notices(handling);
    var statements = new ArrayList<Statement>();
    try {
      String format =
          INTAKE
              .read(input(bytes), new Given("team", endpoint, Names.NONE, notices), statements::add)
              .format();
      return new Taken(format, statements, notices.list());
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  /** What is given beside a text, where nothing special is. */
  public static Given given() {
    return new Given("team", Endpoint.FILE, Names.NONE, new Notices(Handling.LENIENT));
  }

  public static Input input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Input input(byte[] bytes) {
    return new Input("team", () -> new ByteArrayInputStream(bytes));
  }

  /** Wishes and mentions. */
  public List<Statement> statements() {
    return all.stream().filter(statement -> !(statement instanceof Statement.Fault)).toList();
  }

  public List<Wish> wishes() {
    return all.stream().filter(Wish.class::isInstance).map(Wish.class::cast).toList();
  }

  /** Problems of the text as a whole; those of single wishes are in their faults. */
  public List<Problem> problems() {
    return all.stream()
        .<Problem>mapMulti(
            (statement, problems) -> {
              if (statement instanceof Statement.Fault(var problem, _, _)) {
                problems.accept(problem);
              }
            })
        .toList();
  }

  /** The only statement, which is a wish. */
  public Wish wish() {
    if (all.size() == 1 && all.getFirst() instanceof Wish wish) {
      return wish;
    }
    throw new AssertionError("one wish was expected: " + told() + ", " + problems());
  }

  public List<String> told() {
    return statements().stream().map(Brief::statement).toList();
  }

  /** Every problem once, in the order of the text. */
  public List<String> faults() {
    var faults = new LinkedHashSet<Problem>();
    for (Statement statement : all) {
      switch (statement) {
        case Wish wish -> faults.addAll(wish.faults().list());
        case Statement.Fault(var problem, _, _) -> faults.add(problem);
        case Statement.Mention _ -> {}
      }
    }
    return Brief.problems(faults);
  }

  /** Codes of the notices. */
  public List<String> noticed() {
    return Brief.notices(notices);
  }
}
