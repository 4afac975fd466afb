package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.store.Org;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AgentLocksTest {
  private static final Org ORG = new Org(1, "demo");
  private static final Org OTHER = new Org(2, "other");

  private final AgentLocks locks = new AgentLocks();

  private Optional<AgentLocks.Hold> hold(String... agents) throws InterruptedException {
    return locks.hold(ORG, List.of(agents), Duration.ZERO);
  }

  private Optional<AgentLocks.Hold> share(String... agents) throws InterruptedException {
    return locks.share(ORG, List.of(agents), Duration.ZERO);
  }

  @Test
  void hold_ofAnAgentWhoIsHeldOrShared_isRefused() throws Exception {
    try (var _ = hold("a1", "a2").orElseThrow()) {
      assertThat(hold("a2", "a3")).isEmpty();
      assertThat(share("a2")).isEmpty();
      assertThat(hold("a3")).isPresent();
      assertThat(locks.hold(OTHER, List.of("a1"), Duration.ZERO)).isPresent();
    }
    try (var _ = share("a4").orElseThrow()) {
      assertThat(hold("a4")).isEmpty();
    }
    assertThat(hold("a1", "a2", "a4")).isPresent();
  }

  @Test
  void share_ofAnAgentWhoIsShared_isGiven() throws Exception {
    try (var _ = share("a1").orElseThrow();
        var _ = share("a1", "a2").orElseThrow()) {
      assertThat(hold("a2")).isEmpty();
    }
    assertThat(hold("a1", "a2")).isPresent();
  }

  @Test
  void hold_whoseTurnHasNotCome_leavesNothingBehind() throws Exception {
    try (var _ = share("a2").orElseThrow()) {
      assertThat(hold("a1", "a2")).isEmpty();
      assertThat(hold("a1")).isPresent();
    }
  }

  @Test
  void hold_isLetGoOfByAnotherThread() throws Exception {
    AgentLocks.Hold held = hold("a1").orElseThrow();
    CompletableFuture.runAsync(held::close).join();
    assertThat(share("a1")).isPresent();
  }
}
