package dev.skillway.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.audit.Verification.Flaw;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierTest {
  @TempDir private Path folder;
  private Audited audited;

  /** Entry 1 covers the rows 1 and 2, entry 2 row 3, entry 3 none, entry 4 row 4. */
  @BeforeEach
  void fourEntries() {
    audited = new Audited(folder);
    audited.change(Audited.CRM, "a1 billing 80", "a1 french 4", "a2 billing 50");
    audited.change(Author.of("cli:you"), "a1 billing 81");
    audited.load(Audited.CRM, List.of("a1"), List.of());
    audited.change(Audited.CRM, "a2 billing -");
  }

  @AfterEach
  void close() {
    audited.close();
  }

  @Test
  void verify_ofWhatWasWritten_holdsFromTheFirstToTheNewest() {
    assertThat(audited.verify())
        .isInstanceOfSatisfying(
            Verification.Holds.class,
            holds -> {
              assertThat(holds.entries()).isEqualTo(4);
              assertThat(holds.first().previous()).isEqualTo("0".repeat(64));
              assertThat(holds.newest().key()).isEqualTo(4);
            });
  }

  @Test
  void verify_ofNothing_saysSo() {
    audited.sql("DELETE FROM audit_entry");

    assertThat(audited.verify()).isEqualTo(new Verification.Empty());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "at, at + 1",
        "kind, 'CLIENT'",
        "kind, 'CHANGES'",
        "kind, 'NONE'",
        "org, 'north'",
        "client, 'other'",
        "client, NULL",
        "request, 'r2'",
        "job, 'j2'",
        "detail, '{}'",
        "digest, zeroblob(32)",
        "hash, zeroblob(32)"
      })
  void verify_ofAnEntryThatSaysSomethingElse_findsIt(String column, String value) {
    audited.sql("UPDATE audit_entry SET %s = %s WHERE key = 3".formatted(column, value));

    assertBroken(2, Flaw.ENTRY_CHANGED);
  }

  @ParameterizedTest
  @CsvSource({"history_first, 4", "history_last, 4", "digest, zeroblob(32)"})
  void verify_ofAnEntryThatTellsOfOtherChanges_findsIt(String column, String value) {
    audited.sql(
        "UPDATE audit_entry SET history_last = 4 WHERE key = 2",
        "UPDATE audit_entry SET %s = %s WHERE key = 2".formatted(column, value));

    assertBroken(1, Flaw.ENTRY_CHANGED);
  }

  @Test
  void verify_ofAnEntryThatWasRemoved_findsTheOneAfter() {
    audited.sql("DELETE FROM audit_entry WHERE key = 2");

    assertBroken(1, Flaw.ENTRY_BEFORE_DIFFERS);
  }

  @Test
  void verify_ofAChainThatWasClosedOverTheGap_findsTheEntryAfter() {
    audited.sql(
        "UPDATE audit_entry SET previous = (SELECT hash FROM audit_entry WHERE key = 2)"
            + " WHERE key = 4",
        "DELETE FROM audit_entry WHERE key = 3");

    assertBroken(2, Flaw.ENTRY_CHANGED);
  }

  @Test
  void verify_ofEntriesThatWereExchanged_findsTheFirst() {
    audited.sql(
        "UPDATE audit_entry SET key = 9 WHERE key = 2",
        "UPDATE audit_entry SET key = 2 WHERE key = 3",
        "UPDATE audit_entry SET key = 3 WHERE key = 9");

    assertBroken(1, Flaw.ENTRY_BEFORE_DIFFERS);
  }

  @Test
  void verify_ofAnEntryThatWasMadeUp_findsTheOneAfter() {
    audited.load(Audited.CRM, List.of("a2"), List.of());
    audited.sql(
        "UPDATE audit_entry SET key = 9 WHERE key = 5",
        "UPDATE audit_entry SET key = 5 WHERE key = 4",
        "UPDATE audit_entry SET key = 4 WHERE key = 9");

    assertBroken(3, Flaw.ENTRY_BEFORE_DIFFERS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE agent_history SET changes = replace(changes, '81', '18') WHERE key = 3",
        "UPDATE agent_history SET agent = agent + 1 WHERE key = 3",
        "UPDATE agent_history SET before = 0 WHERE key = 3",
        "UPDATE agent_history SET version = version + 1 WHERE key = 3",
        "DELETE FROM agent_history WHERE key = 3",
        "UPDATE agent_history SET key = 3 - key WHERE key IN (3)"
      })
  void verify_ofChangesThatAreNotThoseWritten_findsTheEntryOfThem(String sql) {
    audited.sql(sql);

    assertBroken(1, Flaw.CHANGES_DIFFER);
  }

  @Test
  void verify_ofRowsThatWereExchanged_findsTheEntryOfThem() {
    audited.sql(
        "UPDATE agent_history SET key = 9 WHERE key = 1",
        "UPDATE agent_history SET key = 1 WHERE key = 2",
        "UPDATE agent_history SET key = 2 WHERE key = 9");

    assertBroken(0, Flaw.CHANGES_DIFFER);
  }

  @Test
  void verify_ofChangesThatNoEntryTellsOf_findsThem() {
    audited.store.give("a1 billing 3");

    assertBroken(4, Flaw.CHANGES_WITHOUT_ENTRY);

    audited.change(Audited.CRM, "a1 billing 5");
    assertBroken(4, Flaw.CHANGES_WITHOUT_ENTRY);
  }

  private void assertBroken(long held, Flaw flaw) {
    assertThat(audited.verify())
        .isInstanceOfSatisfying(
            Verification.Broken.class,
            broken -> {
              assertThat(broken.flaw()).isEqualTo(flaw);
              assertThat(broken.held()).isEqualTo(held);
            });
  }
}
