package dev.skillway.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.core.Samples;
import dev.skillway.core.TestStore;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Planner;
import dev.skillway.core.plan.Snapshot;
import dev.skillway.core.resolve.Understood;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutorTest {
  @TempDir private Path folder;

  private TestStore store;

  @BeforeEach
  void open() {
    store = TestStore.open(folder);
    store.give("a1 billing 80", "a1 french 4", "a2 billing 50");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void make_plan_writesItAndTellsEveryOutcome() {
    Plan plan =
        plan(
            """
            a1,billing,90,
            a1,french,,remove
            a1,chat,7,
            a2,billing,50,
            a2,Biling,5,
            """,
            Mode.MERGE);
    assertThat(make(plan))
        .containsExactly(
            "0 applied",
            "1 applied",
            "2 applied",
            "3 unchanged",
            "4 rejected skill-unknown row 6 column skill");
    assertThat(store.held()).containsExactly("a1 billing 90", "a1 chat 7", "a2 billing 50");
  }

  @Test
  void make_replacement_takesAwayWhatIsImpliedAndHoldsBack() {
    Plan plan = plan("a1,billing,90,\na1,Biling,5,\na2,chat,7,", Mode.REPLACE);
    assertThat(make(plan))
        .containsExactly(
            "0 unprocessed",
            "1 rejected skill-unknown row 3 column skill",
            "2 applied",
            "3 applied");
    assertThat(store.held()).containsExactly("a1 billing 80", "a1 french 4", "a2 chat 7");
  }

  @Test
  void make_agentWhoWasChangedMeanwhile_failsAndIsLeftAlone() {
    Plan plan = plan("a1,billing,90,\na1,french,4,\na2,billing,60,", Mode.MERGE);
    store.give("a1 chat 3");
    assertThat(make(plan))
        .containsExactly(
            "0 failed changed-meanwhile row 2", "1 failed changed-meanwhile row 3", "2 applied");
    assertThat(store.held())
        .containsExactly("a1 billing 80", "a1 french 4", "a1 chat 3", "a2 billing 60");
  }

  @Test
  void make_sameLevelAgain_writesNoVersion() {
    Map<String, Long> before = store.versions();
    make(plan("a1,billing,80,\na2,french,,remove", Mode.MERGE));
    assertThat(store.versions()).isEqualTo(before);
  }

  private Plan plan(String rows, Mode mode) {
    Understood understood =
        Understood.of("agent,skill,proficiency,operation\n" + rows, mode, Handling.LENIENT);
    var directory = new Directory(store.org());
    Snapshot snapshot =
        store
            .store()
            .read(
                handle ->
                    new Snapshot(
                        directory.read(handle, ids(understood.resolution().named())),
                        3,
                        directory.holders(handle)));
    return new Planner(snapshot, Samples.skills(), understood.notices())
        .plan(understood.resolution());
  }

  private static List<String> ids(List<Agent> agents) {
    return agents.stream().map(Agent::id).toList();
  }

  private List<String> make(Plan plan) {
    return store.write(
        handle -> {
          try (var writer = new DirectoryWriter(handle, store.org(), "job", TestStore.NOON)) {
            return new Executor(writer, plan.snapshot())
                .make(Calls.of(plan).get(0)).stream().map(ExecutorTest::told).toList();
          }
        });
  }

  private static String told(Result result) {
    return (result.number()
            + " "
            + result.outcome().word()
            + " "
            + String.join(", ", Brief.problems(result.problems())))
        .strip();
  }
}
