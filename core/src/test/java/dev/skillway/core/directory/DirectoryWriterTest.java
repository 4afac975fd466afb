package dev.skillway.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.skillway.core.Samples;
import dev.skillway.core.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryWriterTest {
  @TempDir private Path folder;

  private TestStore store;

  @BeforeEach
  void open() {
    store = TestStore.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void write_assignments_areSetAndTakenAway() {
    write(
        "j1",
        new AgentWrites("a1", 0, List.of(set("billing", null, "80"), set("safety", null, "2.5"))));
    write(
        "j2",
        new AgentWrites("a1", 1, List.of(set("billing", "80", "90"), set("safety", "2.5", null))));
    assertThat(store.held()).containsExactly("a1 billing 90");
  }

  @Test
  void write_agent_bearsTheRevisionThatWroteIt() {
    write("j1", new AgentWrites("a1", 0, List.of(set("billing", null, "80"))));
    write("j2", new AgentWrites("a2", 0, List.of(set("billing", null, "50"))));
    assertThat(store.versions()).containsEntry("a1", 1L).containsEntry("a2", 2L);
    assertThat(store.versions()).containsEntry("a3", 0L);
  }

  @Test
  void write_everyChange_standsInTheHistory() {
    write("j1", new AgentWrites("a1", 0, List.of(set("billing", null, "80"))));
    write("j2", new AgentWrites("a1", 1, List.of(set("billing", "80", "90.5"))));
    write("j3", new AgentWrites("a1", 2, List.of(set("billing", "90.5", null))));
    assertThat(
            rows(
                """
                SELECT h.version || ' ' || a.id || ' ' || s.id || ' '
                  || ifnull(proficiency_before, '-') || ' ' || ifnull(proficiency_after, '-')
                FROM assignment_history h JOIN agent a ON a.key = h.agent
                  JOIN skill s ON s.key = h.skill
                ORDER BY h.version
                """))
        .containsExactly("1 a1 billing - 80", "2 a1 billing 80 90.5", "3 a1 billing 90.5 -");
    assertThat(rows("SELECT number || ' ' || at || ' ' || job FROM revision ORDER BY number"))
        .containsExactly(
            "1 2026-11-02T12:00:00Z j1", "2 2026-11-02T12:00:00Z j2", "3 2026-11-02T12:00:00Z j3");
  }

  @Test
  void write_agentOfAnotherVersion_isLeftAndReturned() {
    write("j1", new AgentWrites("a1", 0, List.of(set("billing", null, "80"))));
    var meanwhile =
        store.write(
            List.of(
                new AgentWrites("a1", 0, List.of(set("billing", null, "90"))),
                new AgentWrites("a2", 0, List.of(set("billing", null, "50"))),
                new AgentWrites("gone", 0, List.of(set("billing", null, "50")))),
            "j2");
    assertThat(meanwhile).containsExactlyInAnyOrder("a1", "gone");
    assertThat(store.held()).containsExactly("a1 billing 80", "a2 billing 50");
    assertThat(rows("SELECT version FROM assignment_history")).containsExactly("1", "2");
  }

  @Test
  void write_skillThatTheOrgLacks_isABugAndWritesNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                write(
                    "j1",
                    new AgentWrites(
                        "a1", 0, List.of(set("billing", null, "80"), set("nothing", null, "1")))))
        .withMessage("no skill nothing");
    assertThat(store.held()).isEmpty();
  }

  @Test
  void write_thousandsOfAssignments_areAllThere() {
    var writes =
        IntStream.range(0, 5_000)
            .mapToObj(i -> set(i % 2 == 0 ? "billing" : "g1", null, Integer.toString(i % 101)))
            .toList();
    write("j1", new AgentWrites("a1", 0, writes.subList(0, 2)), new AgentWrites("a2", 0, writes));
    assertThat(store.held())
        .containsExactly("a1 billing 0", "a1 g1 1", "a2 billing 49", "a2 g1 50");
    assertThat(rows("SELECT count(*) FROM assignment_history")).containsExactly("5002");
  }

  @Test
  void write_proficiencies_areReadBackExactly() {
    write(
        "j1",
        new AgentWrites(
            "a1",
            0,
            List.of(
                set("billing", null, "0.1"),
                set("safety", null, "123456789012345"),
                set("chat", null, "0.000000000000001"),
                set("g1", null, "-99999999999999.9"))));
    assertThat(store.held())
        .containsExactly(
            "a1 billing 0.1",
            "a1 safety 123456789012345",
            "a1 chat 0.000000000000001",
            "a1 g1 -99999999999999.9");
  }

  private void write(String job, AgentWrites... writes) {
    assertThat(store.write(List.of(writes), job)).isEmpty();
  }

  private static AgentWrites.Write set(
      String skill, @Nullable String before, @Nullable String after) {
    return new AgentWrites.Write(
        skill,
        before == null ? null : Samples.at(before),
        after == null ? null : Samples.at(after));
  }

  private List<String> rows(String sql) {
    return store.store().read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
