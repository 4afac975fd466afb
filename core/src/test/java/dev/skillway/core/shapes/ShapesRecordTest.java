package dev.skillway.core.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.intake.Taken;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is handed back of a body can be sent again: its records are the same wishes. */
class ShapesRecordTest {
  private static final int SHOWN = 100;
  private static final int SPOILT = 600;

  private final List<String> wrong = new ArrayList<>();
  private int again;

  @Test
  void read_recordsOfAnyShape_areTheSameChanges() {
    for (long seed : ShapesTest.seeds()) {
      Body body = Bodies.of(seed);
      if (ShapesTest.isReadRight(body)) {
        again++;
        compare(seed, body);
      }
    }
    assertThat(again).isPositive();
    assertThat(wrong.stream().limit(SHOWN)).as(wrong.size() + " of " + again).isEmpty();
  }

  /** But for a list that stands twice: the first of them is handed back. */
  @Test
  void read_recordsOfWhatWasRefused_areRefusedAgain() {
    for (long seed : ShapesTest.seeds().stream().limit(SPOILT).toList()) {
      Body body = Bodies.of(seed);
      if (ShapesTest.isReadRight(body)) {
        Spoiler.all().forEach(spoiler -> spoil(seed, body, spoiler));
      }
    }
    assertThat(again).isPositive();
    assertThat(wrong.stream().limit(SHOWN)).as(wrong.size() + " of " + again).isEmpty();
  }

  private void compare(long seed, Body body) {
    String records = records(body.request(), body.text(), false);
    Reading reading = Reading.of("", records, Handling.LENIENT);
    if (!reading.problems().isEmpty() || !reading.changes().equals(body.changes())) {
      wrong.add(
          "%nseed %d: %s%n  records %s%n  wanted %s%n  came %s"
              .formatted(seed, body, records, Reading.told(body.changes()), reading));
    }
  }

  private void spoil(long seed, Body body, Spoiler.Named spoiler) {
    var chance = new Chance(31 * seed + spoiler.name().hashCode());
    Optional<Spoilt> spoilt = spoiler.spoiler().spoil(body, chance);
    if (spoilt.isEmpty() || spoilt.get().code() == Code.KEY_DUPLICATE) {
      return;
    }
    String text = Writer.text(spoilt.get().json(), chance);
    String records = records(spoilt.get().request(), text, true);
    if (records.equals("{\"changes\":[]}")) {
      return;
    }
    again++;
    Reading reading = Reading.of("", records, Handling.LENIENT);
    if (!reading.changes().isEmpty()) {
      wrong.add(
          "%n%s seed %d: %s %s%n  records %s%n  came %s"
              .formatted(spoiler.name(), seed, spoilt.get().request(), text, records, reading));
    }
  }

  /** The records of the wishes, one after the other: of all, or of those with faults. */
  private static String records(String request, String text, boolean faultyOnly) {
    List<String> records = new ArrayList<>();
    for (Statement statement : statements(request, text)) {
      if (statement instanceof Wish wish && !(faultyOnly && wish.faults().isEmpty())) {
        String record = wish.origin().record().text();
        assertThat(record).doesNotContain("\n");
        records.add(record);
      }
    }
    return "{\"changes\":[" + String.join(",", records) + "]}";
  }

  private static List<Statement> statements(String request, String text) {
    List<Statement> statements = new ArrayList<>();
    var notices = new Notices(Handling.LENIENT);
    try {
      Taken.INTAKE.read(
          Taken.input(text),
          new Given("body", Reading.endpoint(request), Org.CATALOG, notices),
          statements::add);
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
    return statements;
  }
}
