package dev.skillway.spi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final Position ROW = Position.cell("team.csv", 2, null);

  @Test
  void new_moreThanTenTimes_hasTenPositions() {
    assertThat(notice(11, 10).positions()).hasSize(10);
  }

  @Test
  void new_withoutAPosition_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> notice(1, 0));
  }

  @Test
  void new_morePositionsThanTimes_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> notice(2, 3));
  }

  @Test
  void new_elevenPositions_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notice(20, 11))
        .withMessage("20 times at 11 positions");
  }

  private static Notice notice(int count, int positions) {
    List<Position> places = Collections.nCopies(positions, ROW);
    return new Notice(NoticeCode.LEVEL_CASE, count, "'expert' was read as 'Expert'.", places);
  }
}
