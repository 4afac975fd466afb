package dev.skillway.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticesTest {
  @Test
  void note_twelveTimes_countsAllAndKeepsTheFirstTenPositions() {
    var notices = new Notices(Handling.LENIENT);
    IntStream.rangeClosed(2, 13)
        .forEach(row -> notices.note(NoticeCode.LEVEL_CASE, () -> told(row)));
    assertThat(notices.list()).hasSize(1);
    Notice notice = notices.list().getFirst();
    assertThat(notice.count()).isEqualTo(12);
    assertThat(notice.detail()).isEqualTo("'expert' in row 2 was read as 'Expert'.");
    assertThat(notice.positions())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(2, 11).mapToObj(row -> Position.cell("t", row, null)).toList());
  }

  @Test
  void note_afterTheTenth_isNotEvenToldAny() {
    var notices = new Notices(Handling.LENIENT);
    var told = new AtomicInteger();
    for (int i = 0; i < 100; i++) {
      notices.note(NoticeCode.LEVEL_CASE, () -> told(told.incrementAndGet()));
    }
    assertThat(told).hasValue(10);
  }

  @Test
  void note_severalCodes_areGroupedByCode() {
    var notices = new Notices(Handling.LENIENT);
    notices.note(NoticeCode.DUPLICATE_MERGED, () -> told(5));
    notices.note(NoticeCode.LEVEL_CASE, () -> told(3));
    notices.note(NoticeCode.DUPLICATE_MERGED, () -> told(7));
    assertThat(Brief.notices(notices.list()))
        .containsExactlyInAnyOrder("level-case 1: row 3", "duplicate-merged 2: row 5, row 7");
  }

  @Test
  void note_lenient_isNoProblem() {
    assertThat(new Notices(Handling.LENIENT).note(NoticeCode.LEVEL_CASE, () -> told(2))).isEmpty();
  }

  @Test
  void note_strict_isTheProblemItStandsForAndNoNotice() {
    var notices = new Notices(Handling.STRICT);
    Problem problem = notices.note(NoticeCode.LEVEL_CASE, () -> told(2)).orElseThrow();
    assertThat(Brief.problem(problem)).isEqualTo("proficiency-level-unknown row 2");
    assertThat(problem.detail()).isEqualTo("'expert' is spelled 'Expert' here.");
    assertThat(problem.received()).isEqualTo("expert");
    assertThat(problem.expected()).isEqualTo("Expert");
    assertThat(problem.suggestion()).isEqualTo("Expert");
    assertThat(problem.oneRemedy()).isTrue();
    assertThat(notices.list()).isEmpty();
  }

  @Test
  void note_strictOfWhatIsMissing_saysSo() {
    var told = new Notices.Told(Position.whole("t"), "It was assumed.", "It is missing.");
    Problem problem =
        new Notices(Handling.STRICT).note(NoticeCode.PROFICIENCY_KEPT, () -> told).orElseThrow();
    assertThat(problem.detail()).isEqualTo("It is missing.");
    assertThat(problem.received()).isNull();
  }

  private static Notices.Told told(int row) {
    return new Notices.Told(
            Position.cell("t", row, null),
            "'expert' in row %d was read as 'Expert'.".formatted(row),
            "'expert' is spelled 'Expert' here.")
        .with("expert", "Expert");
  }
}
