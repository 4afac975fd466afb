package dev.skillway.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  private static final Author YOU = Author.of("cli:you");

  @TempDir private Path folder;
  private Audited audited;

  @BeforeEach
  void change() {
    audited = new Audited(folder);
    audited.change(Audited.CRM, "a1 billing 80", "a1 french 4", "a2 billing 50");
    audited.change(YOU, "a2 french 2");
    audited.load(YOU, List.of("a2", "a3"), List.of("billing"));
    audited.change(Audited.CRM, "a1 billing -");
  }

  @AfterEach
  void close() {
    audited.close();
  }

  @Test
  void page_ofAll_isTheNewestEntryFirstAndALineAChange() {
    assertThat(audited.lines(AuditFilter.ALL, 100))
        .containsExactly(
            "12:03 crm a1 billing null→null",
            "12:02 cli:you catalogue",
            "12:01 cli:you a2 french null→2",
            "12:00 crm a1 billing null→80",
            "12:00 crm a1 french null→4",
            "12:00 crm a2 billing null→50");
  }

  @Test
  void page_byPage_isTheSameWhateverTheirSize() {
    List<String> all = audited.lines(AuditFilter.ALL, 100);

    for (int most = 1; most <= 6; most++) {
      assertThat(audited.lines(AuditFilter.ALL, most)).isEqualTo(all);
    }
  }

  @Test
  void page_thatIsJustFull_namesNoOther() {
    assertThat(audited.page(AuditFilter.ALL, AuditPlace.BEGINNING, 6).next()).isEmpty();
    assertThat(audited.page(AuditFilter.ALL, AuditPlace.BEGINNING, 5).next()).isPresent();
  }

  @Test
  void page_ofAnEntryWithThousandsOfChanges_goesOnWithinIt() {
    List<String> agents = IntStream.range(0, 700).mapToObj(i -> "n" + i).toList();
    audited.hire(agents);
    audited.change(
        YOU,
        agents.stream()
            .flatMap(agent -> Stream.of(agent + " billing 7", agent + " chat 3", agent + " g1 1"))
            .toArray(String[]::new));
    audited.change(YOU, "n5 chat 4");

    List<String> all = audited.lines(AuditFilter.ALL, 10_000);
    assertThat(all).hasSize(6 + 2_100 + 1).doesNotHaveDuplicates();
    assertThat(audited.lines(AuditFilter.ALL, 499)).isEqualTo(all);
    assertThat(audited.lines(filter(List.of(), List.of("chat")), 100)).hasSize(701);
    assertThat(audited.lines(filter(List.of("n5", "n699"), List.of()), 2))
        .containsExactly(
            "12:05 cli:you n5 chat null→4",
            "12:04 cli:you n5 billing null→7",
            "12:04 cli:you n5 chat null→3",
            "12:04 cli:you n5 g1 null→1",
            "12:04 cli:you n699 billing null→7",
            "12:04 cli:you n699 chat null→3",
            "12:04 cli:you n699 g1 null→1");
  }

  @Test
  void page_ofAnAgent_isItsChangesAndLoads() {
    assertThat(audited.lines(filter(List.of("a2"), List.of()), 100))
        .containsExactly(
            "12:02 cli:you catalogue",
            "12:01 cli:you a2 french null→2",
            "12:00 crm a2 billing null→50");
    assertThat(audited.lines(filter(List.of("a2", "a1"), List.of()), 2)).hasSize(6);
    assertThat(audited.lines(filter(List.of("nobody"), List.of()), 2)).isEmpty();
  }

  @Test
  void page_ofASkill_isItsChangesAndLoads() {
    assertThat(audited.lines(filter(List.of(), List.of("billing")), 100))
        .containsExactly(
            "12:03 crm a1 billing null→null",
            "12:02 cli:you catalogue",
            "12:00 crm a1 billing null→80",
            "12:00 crm a2 billing null→50");
    assertThat(audited.lines(filter(List.of(), List.of("fax")), 100)).isEmpty();
  }

  @Test
  void page_ofAnAgentAndASkill_isWhatIsAboutBoth() {
    assertThat(audited.lines(filter(List.of("a1"), List.of("billing")), 1))
        .containsExactly("12:03 crm a1 billing null→null", "12:00 crm a1 billing null→80");
  }

  @Test
  void page_ofAClientOrKind_isTheirs() {
    assertThat(audited.lines(of(List.of("cli:you"), Set.of()), 1))
        .containsExactly("12:02 cli:you catalogue", "12:01 cli:you a2 french null→2");
    assertThat(audited.lines(of(List.of(), Set.of(AuditKind.CATALOGUE)), 1))
        .containsExactly("12:02 cli:you catalogue");
    assertThat(audited.lines(of(List.of("cli:you"), Set.of(AuditKind.CHANGES)), 1))
        .containsExactly("12:01 cli:you a2 french null→2");
  }

  @Test
  void page_ofATime_holdsItsBeginningAndNotItsEnd() {
    Instant from = TestStore.NOON.plusSeconds(60);

    assertThat(audited.lines(between(from, from.plusSeconds(120)), 100))
        .containsExactly("12:02 cli:you catalogue", "12:01 cli:you a2 french null→2");
    assertThat(audited.lines(between(from, null), 100)).hasSize(3);
    assertThat(audited.lines(between(null, from), 100)).hasSize(3);
  }

  @Test
  void page_forACaller_hidesOtherOrgsAndOthersEntriesOfNone() {
    audited.append(new AuditEvent.SignIn(YOU, List.of(), List.of("admin"), null));
    audited.append(new AuditEvent.SignIn(Audited.CRM, List.of(), List.of("admin"), null));

    assertThat(audited.lines(reach(new AuditFilter.Reach(List.of("demo"), "crm")), 100))
        .hasSize(7)
        .startsWith("12:05 crm sign-in", "12:03 crm a1 billing null→null");
    assertThat(audited.lines(reach(new AuditFilter.Reach(List.of("demo"), null)), 100)).hasSize(6);
    assertThat(audited.lines(reach(new AuditFilter.Reach(List.of("north"), "crm")), 100))
        .containsExactly("12:05 crm sign-in");
    assertThat(audited.lines(reach(new AuditFilter.Reach(List.of(), null)), 100)).isEmpty();
  }

  @Test
  void page_whenTheClockWasSetBack_isInTheOrderOfTheTimesThatAreTold() {
    audited.pass(Duration.ofMinutes(-4));
    audited.change(YOU, "a4 chat 1");

    List<String> lines = audited.lines(AuditFilter.ALL, 2);
    assertThat(lines).hasSize(7).doesNotHaveDuplicates();
    assertThat(lines.get(3)).isEqualTo("12:00 cli:you a4 chat null→1");
    assertThat(audited.verify()).isInstanceOf(Verification.Holds.class);
  }

  @Test
  void history_ofACall_isARangeWithoutGaps() {
    List<String> ranges = new ArrayList<>();
    for (AuditLine line : audited.page(AuditFilter.ALL, AuditPlace.BEGINNING, 100).lines()) {
      HistoryRange range = line.entry().matter().history();
      if (range != null) {
        ranges.add(range.first() + "-" + range.last());
      }
    }

    assertThat(ranges.stream().distinct()).containsExactly("4-4", "3-3", "1-2");
  }

  @Test
  void place_thatIsMadeUp_isNone() {
    for (String text : List.of("", "1", "1.2.3", "1.2.3.4.5", "a.1.1.1", "-1.1.1.1")) {
      assertThat(AuditPlace.parse(text)).isEmpty();
    }
    IntStream.range(0, 3)
        .mapToObj(i -> new AuditPlace(1, 2, 3, i))
        .forEach(place -> assertThat(AuditPlace.parse(place.text())).contains(place));
  }

  private static AuditFilter filter(List<String> agents, List<String> skills) {
    return new AuditFilter(null, agents, skills, List.of(), Set.of(), null, null);
  }

  private static AuditFilter of(List<String> clients, Set<AuditKind> kinds) {
    return new AuditFilter(null, List.of(), List.of(), clients, kinds, null, null);
  }

  private static AuditFilter between(@Nullable Instant since, @Nullable Instant until) {
    return new AuditFilter(null, List.of(), List.of(), List.of(), Set.of(), since, until);
  }

  private static AuditFilter reach(AuditFilter.Reach reach) {
    return new AuditFilter(reach, List.of(), List.of(), List.of(), Set.of(), null, null);
  }
}
