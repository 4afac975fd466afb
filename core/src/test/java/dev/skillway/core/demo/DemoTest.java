package dev.skillway.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.directory.Held;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Taken;
import dev.skillway.core.job.ChangeRequest;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.plan.Effect;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final Demo DEMO = new Demo(InstantSource.fixed(TestStore.NOON));

  @TempDir private static Path folder;

  private static Store store;
  private static Org org;

  @BeforeAll
  static void make() throws Exception {
    store = Store.open(folder);
    assertThat(DEMO.ensure(store)).isTrue();
    org = store.read(handle -> Orgs.find(handle, "demo").orElseThrow());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void ensure_again_changesNothing() throws Exception {
    List<Held> before = store.read(new Directory(org)::held);
    assertThat(DEMO.ensure(store)).isFalse();
    assertThat(store.read(new Directory(org)::held)).isEqualTo(before);
    assertThat(store.read(Orgs::names)).containsExactly("demo");
  }

  @Test
  void content_ofTheDemo_looksLikeAContactCentre() {
    assertThat(Demo.content().agents()).hasSizeBetween(180, 260);
    assertThat(Demo.content().skills()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(store.read(new Directory(org)::agents)).isEqualTo(Demo.content().agents());
    assertThat(store.read(new Directory(org)::skills)).isEqualTo(Demo.content().skills());
  }

  @Test
  void content_teamForum_isThereAndHoldsNothing() {
    Set<String> forum =
        Demo.content().agents().stream()
            .filter(agent -> "Forum".equals(agent.team()))
            .map(Agent::id)
            .collect(Collectors.toSet());
    assertThat(forum).hasSizeGreaterThanOrEqualTo(3).contains("x", "12345");
    assertThat(held()).isNotEmpty().noneMatch(held -> forum.contains(held.agent()));
  }

  @Test
  void assignments_ofTheDemo_areOnTheirScales() {
    Map<String, Skill> skills =
        Demo.content().skills().stream().collect(Collectors.toMap(Skill::id, Function.identity()));
    assertThat(held())
        .hasSizeGreaterThan(500)
        .allMatch(
            held ->
                Objects.requireNonNull(skills.get(held.skill()))
                        .scale()
                        .fit(held.proficiency().value())
                    == Scale.Fit.ON_SCALE);
  }

  @Test
  void reskillExample_everyRow_canBeDone() throws Exception {
    var example =
        Input.of(
            Path.of("../examples/reskill.csv").toString(), new ByteArrayInputStream(new byte[0]));
    var preparation =
        new Preparer(store, Taken.INTAKE)
            .prepare(
                org,
                new ChangeRequest(List.of(example), Mode.MERGE, Handling.LENIENT, Endpoint.FILE),
                _ -> {});
    assertThat(preparation.problems()).isEmpty();
    assertThat(preparation.plan().size()).isEqualTo(310);
    assertThat(preparation.plan().count(Effect.REMOVE)).isPositive();
  }

  private static List<Held> held() {
    return store.read(new Directory(org)::held);
  }
}
