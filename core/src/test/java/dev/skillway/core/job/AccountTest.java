package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.skillway.spi.change.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountTest {
  @Test
  void of_fewerOutcomesThanChanges_countsTheRestAsUnprocessed() {
    Account account = Account.of(10, Map.of(Outcome.APPLIED, 4L, Outcome.UNPROCESSED, 1L));
    assertThat(account)
        .hasToString(
            "applied 4 · unchanged 0 · rejected 0 · failed 0 · unknown 0 · unprocessed 6 = 10");
    assertThat(account.total()).isEqualTo(10);
  }

  @Test
  void of_moreOutcomesThanChanges_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Account.of(3, Map.of(Outcome.APPLIED, 4L)));
  }

  @Test
  void allDone_onlyWhenAllIsAppliedOrUnchanged() {
    assertThat(Account.of(3, Map.of(Outcome.APPLIED, 1L, Outcome.UNCHANGED, 2L)).allDone())
        .isTrue();
    assertThat(Account.of(0, Map.of()).allDone()).isTrue();
    for (Outcome other : Outcome.values()) {
      boolean good = other == Outcome.APPLIED || other == Outcome.UNCHANGED;
      assertThat(Account.of(1, Map.of(other, 1L)).allDone()).isEqualTo(good);
    }
  }

  @Test
  void ended_state_followsTheAccount() {
    assertThat(JobState.ended(Account.of(2, Map.of(Outcome.UNCHANGED, 2L))))
        .isEqualTo(JobState.DONE);
    assertThat(JobState.ended(Account.of(2, Map.of(Outcome.APPLIED, 1L))))
        .isEqualTo(JobState.PARTLY_DONE);
    assertThat(JobState.ended(Account.of(2, Map.of(Outcome.REJECTED, 1L))))
        .isEqualTo(JobState.FAILED);
  }
}
