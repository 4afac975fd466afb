package dev.skillway.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import dev.skillway.core.access.RateLimit.Standing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final HandClock clock = new HandClock(TestStore.NOON);
  private final RateLimit limit = new RateLimit(3, MINUTE, clock);

  @Test
  void take_withinTheLimit_tellsWhatIsLeftAndWhenItBeginsAnew() {
    assertThat(limit.take("crm")).isEqualTo(new Standing(true, 2, MINUTE));
    clock.move(Duration.ofSeconds(20));
    assertThat(limit.take("crm")).isEqualTo(new Standing(true, 1, Duration.ofSeconds(40)));
    assertThat(limit.take("crm")).isEqualTo(new Standing(true, 0, Duration.ofSeconds(40)));
  }

  @Test
  void take_beyondTheLimit_isNotWithinUntilTheWindowIsOver() {
    take("crm", 3);
    clock.move(Duration.ofSeconds(59));
    assertThat(limit.take("crm")).isEqualTo(new Standing(false, 0, Duration.ofSeconds(1)));
    clock.move(Duration.ofSeconds(1));
    assertThat(limit.take("crm")).isEqualTo(new Standing(true, 2, MINUTE));
  }

  @Test
  void take_byAnother_isCountedApart() {
    take("crm", 4);
    assertThat(limit.take("erp").isWithin()).isTrue();
  }

  @Test
  void giveBack_one_letsOneMoreIn() {
    take("crm", 3);
    limit.giveBack("crm");
    assertThat(limit.take("crm").isWithin()).isTrue();
    assertThat(limit.take("crm").isWithin()).isFalse();
  }

  @Test
  void take_byMoreThanAreCountedApart_isLimitedAllTheSame() {
    take("crm", 4);
    for (int i = 0; i < 20_000; i++) {
      limit.take("client " + i);
    }

    assertThat(limit.take("crm").isWithin()).isFalse();
    assertThat(limit.take("one more").isWithin()).isFalse();
    clock.move(MINUTE);
    assertThat(limit.take("one more").isWithin()).isTrue();
  }

  private void take(String who, int times) {
    for (int i = 0; i < times; i++) {
      limit.take(who);
    }
  }
}
