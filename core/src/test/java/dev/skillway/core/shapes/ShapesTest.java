package dev.skillway.core.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Bodies in shapes that nobody listed, each with one meaning by the contract. {@code
 * -Dskillway.seed=17} takes that body alone, {@code -Dskillway.bodies=100000} takes more.
 */
class ShapesTest {
  private static final int BODIES = Integer.getInteger("skillway.bodies", 3_000);
  private static final int SHOWN = 200;

  @Test
  void read_anyShapeWithOneMeaning_isThatMeaning() {
    List<Long> seeds = seeds();
    List<String> wrong =
        seeds.stream().map(ShapesTest::misread).filter(told -> !told.isEmpty()).toList();
    double right = 100.0 * (seeds.size() - wrong.size()) / seeds.size();
    System.out.printf("%.2f %% of %d bodies were read right%n", right, seeds.size());
    assertThat(right)
        .as(String.join("\n\n", wrong.subList(0, Math.min(SHOWN, wrong.size()))))
        .isGreaterThanOrEqualTo(99);
  }

  static List<Long> seeds() {
    Long seed = Long.getLong("skillway.seed");
    return seed == null ? LongStream.rangeClosed(1, BODIES).boxed().toList() : List.of(seed);
  }

  /** Whether enough is read to ask how often a thing happens. */
  static boolean isWhole() {
    return Long.getLong("skillway.seed") == null;
  }

  static boolean isReadRight(Body body) {
    Reading reading = Reading.lenient(body);
    return reading.problems().isEmpty() && reading.changes().equals(body.changes());
  }

  /** What went wrong; empty where nothing did. */
  private static String misread(long seed) {
    Body body = Bodies.of(seed);
    Reading reading = Reading.lenient(body);
    return isReadRight(body)
        ? ""
        : "seed %d: %s%n  wanted %s%n  came   %s"
            .formatted(seed, body, Reading.told(body.changes()), reading);
  }
}
