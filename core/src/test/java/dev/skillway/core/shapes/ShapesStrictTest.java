package dev.skillway.core.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Strict handling refuses exactly what lenient handling notices. */
class ShapesStrictTest {
  private static final int WITHOUT_NOTICE = 100;

  private final List<String> wrong = new ArrayList<>();
  private int unnoticed;

  @Test
  void readStrictly_anyShape_isRefusedIfThereIsANotice() {
    ShapesTest.seeds().forEach(this::read);
    System.out.println(unnoticed + " bodies need no notice; wrong in strict: " + wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(!ShapesTest.isWhole() || unnoticed > WITHOUT_NOTICE).isTrue();
  }

  private void read(long seed) {
    Body body = Bodies.of(seed);
    Reading lenient = Reading.lenient(body);
    if (!lenient.problems().isEmpty()) {
      return;
    }
    Reading strict = Reading.strict(body);
    boolean noticed = !lenient.notices().isEmpty();
    unnoticed += noticed ? 0 : 1;
    boolean right =
        noticed
            ? !strict.problems().isEmpty()
            : strict.problems().isEmpty() && strict.changes().equals(lenient.changes());
    if (!right || !strict.notices().isEmpty()) {
      wrong.add("%nseed %d: %s%n  lenient %s%n  strict %s".formatted(seed, body, lenient, strict));
    }
  }
}
