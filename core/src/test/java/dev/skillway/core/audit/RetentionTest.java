package dev.skillway.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path folder;
  private Audited audited;
  private Retention retention;

  @BeforeEach
  void open() {
    audited = new Audited(folder);
    retention = new Retention(audited.store.store(), DAY, audited::now);
  }

  @AfterEach
  void close() {
    audited.close();
  }

  @Test
  void forget_ofOldEntries_takesTheirHistoryAndKeepsTheChain() {
    audited.change(Audited.CRM, "a1 billing 80", "a2 billing 50");
    audited.load(Audited.CRM, List.of("a1"), List.of());
    String before = newest().hash();
    audited.pass(DAY);
    audited.change(Audited.CRM, "a1 billing 81");
    audited.change(Audited.CRM, "a1 billing 82");

    retention.forget();

    assertThat(audited.lines(AuditFilter.ALL, 10)).hasSize(2);
    assertThat(count("agent_history")).isEqualTo(2);
    assertThat(audited.verify())
        .isInstanceOfSatisfying(
            Verification.Holds.class,
            holds -> {
              assertThat(holds.entries()).isEqualTo(2);
              assertThat(holds.first().previous()).isEqualTo(before);
            });
  }

  @Test
  void forget_ofWhatIsNotOld_leavesIt() {
    audited.change(Audited.CRM, "a1 billing 80");
    audited.load(Audited.CRM, List.of("a1"), List.of());
    audited.pass(DAY.minusMinutes(2));

    retention.forget();

    assertThat(count("audit_entry")).isEqualTo(2);
    assertThat(count("agent_history")).isEqualTo(1);
  }

  @Test
  void forget_whenAllAreOld_keepsTheNewestSoThatTheNextHasOneBefore() {
    audited.change(Audited.CRM, "a1 billing 80");
    audited.load(Audited.CRM, List.of("a1"), List.of());
    String before = newest().hash();
    audited.pass(DAY.multipliedBy(2));

    retention.forget();
    audited.change(Audited.CRM, "a1 billing 81");

    assertThat(count("audit_entry")).isEqualTo(2);
    assertThat(newest().previous()).isEqualTo(before);
    assertThat(audited.verify()).isInstanceOf(Verification.Holds.class);
    assertThat(audited.lines(AuditFilter.ALL, 10)).hasSize(2);
  }

  @Test
  void forget_ofVeryMany_isDoneInParts() {
    for (int i = 0; i < Retention.ENTRIES_AT_ONCE + 5; i++) {
      audited.load(Audited.CRM, List.of("a1"), List.of());
    }
    audited.pass(DAY.multipliedBy(2));

    retention.forget();
    assertThat(count("audit_entry")).isEqualTo(5);

    retention.forget();
    assertThat(count("audit_entry")).isEqualTo(1);
  }

  @Test
  void forget_withinAnHourOfAVainTry_looksNotAgain() {
    audited.load(Audited.CRM, List.of("a1"), List.of());
    audited.load(Audited.CRM, List.of("a1"), List.of());
    audited.pass(DAY.minusMinutes(2));
    retention.forget();

    audited.pass(Duration.ofMinutes(59));
    retention.forget();
    assertThat(count("audit_entry")).isEqualTo(2);

    audited.pass(Duration.ofMinutes(1));
    retention.forget();
    assertThat(count("audit_entry")).isEqualTo(1);
  }

  private AuditEntry newest() {
    return audited.page(AuditFilter.ALL, AuditPlace.BEGINNING, 1).lines().getFirst().entry();
  }

  private long count(String table) {
    return audited
        .store
        .store()
        .read(
            handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }
}
