package dev.skillway.core.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.shapes.Spoiler.Named;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bodies with two meanings or none: each is refused with the problem that the contract demands. */
class ShapesSpoiltTest {
  private static final int OF_EACH = 30;
  private static final int SHOWN = 200;

  private final Map<String, Integer> spoilt = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void read_anyShapeWithoutOneMeaning_isRefusedForIt() {
    for (long seed : ShapesTest.seeds()) {
      Body body = Bodies.of(seed);
      if (ShapesTest.isReadRight(body)) {
        Spoiler.all().forEach(spoiler -> spoil(body, seed, spoiler));
      }
    }
    System.out.println("spoilt and refused: " + spoilt + ", read wrongly: " + wrong.size());
    assertThat(wrong.stream().limit(SHOWN)).isEmpty();
    assertThat(spoilt.values()).allMatch(count -> !ShapesTest.isWhole() || count >= OF_EACH);
  }

  private void spoil(Body body, long seed, Named spoiler) {
    var chance = new Chance(31 * seed + spoiler.name().hashCode());
    Optional<Spoilt> found = spoiler.spoiler().spoil(body, chance);
    if (found.isEmpty()) {
      return;
    }
    spoilt.merge(spoiler.name(), 1, Integer::sum);
    String text = Writer.text(found.get().json(), chance);
    Reading reading = Reading.of(found.get().request(), text, Handling.LENIENT);
    if (!isRefused(reading, found.get()) || !staysWithin(reading, body, found.get())) {
      wrong.add(
          "%n%s, seed %d: %s %s%n  expected %s %s%n  came %s"
              .formatted(
                  spoiler,
                  seed,
                  found.get().request(),
                  text,
                  found.get().code().word(),
                  found.get().pointer(),
                  reading));
    }
  }

  private static boolean isRefused(Reading reading, Spoilt spoilt) {
    return reading.problems().stream().anyMatch(problem -> isThat(problem, spoilt))
        && (spoilt.code() != Code.KEY_UNKNOWN || missesNothing(reading))
        && isAlone(reading, spoilt);
  }

  /** Of what is misspelt nobody is told that it is missing. */
  private static boolean missesNothing(Reading reading) {
    return reading.problems().stream().noneMatch(p -> p.code() == Code.FIELD_MISSING);
  }

  private static boolean isThat(Problem problem, Spoilt spoilt) {
    return problem.code() == spoilt.code()
        && (spoilt.pointer() == null || pointer(problem).equals(spoilt.pointer()));
  }

  /** A conflict is its item's only problem. */
  private static boolean isAlone(Reading reading, Spoilt spoilt) {
    String pointer = spoilt.pointer();
    boolean conflict = spoilt.code() == Code.AGENT_CONFLICT || spoilt.code() == Code.SKILL_CONFLICT;
    if (pointer == null || !conflict) {
      return true;
    }
    String item = pointer.substring(0, pointer.lastIndexOf('/') + 1);
    return reading.problems().stream().filter(p -> pointer(p).startsWith(item)).count() == 1;
  }

  private static String pointer(Problem problem) {
    return problem.position().place() instanceof Place.Pointer(var pointer) ? pointer : "";
  }

  /** Nothing is read that was not meant; of two that differ the first may be the other. */
  private static boolean staysWithin(Reading reading, Body body, Spoilt spoilt) {
    return spoilt.code() == Code.DUPLICATE_ITEM || body.changes().containsAll(reading.changes());
  }
}
