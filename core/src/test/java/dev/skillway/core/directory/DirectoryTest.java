package dev.skillway.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Samples;
import dev.skillway.core.TestStore;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentSkills;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {
  private static final List<Agent> AGENTS =
      IntStream.range(0, 600).mapToObj(i -> Agent.of("a" + i, "Agent " + i)).toList();

  @TempDir private Path folder;

  private TestStore store;

  @BeforeEach
  void open() {
    store =
        TestStore.open(
            folder,
            new Content(
                AGENTS,
                List.of(
                    new Skill("s1", "Billing", Scale.of(0, 100), SkillState.ACTIVE),
                    new Skill("s2", "Chat", Scale.of(0, 100), SkillState.ACTIVE))));
    store.give("a0 s1 5", "a0 s2 7", "a1 s2 9", "a599 s1 90");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void read_fewAgents_isWhatThoseHold() {
    assertThat(read(Set.of("a0", "a2", "nobody")))
        .containsOnly(
            Map.entry(
                "a0",
                new AgentSkills("a0", Map.of("s1", Samples.at("5"), "s2", Samples.at("7")), 1)),
            Map.entry("a2", new AgentSkills("a2", Map.of(), 0)));
  }

  @Test
  void read_manyAgents_isTheSameAsOneByOne() {
    List<String> ids = AGENTS.stream().map(Agent::id).toList();
    Map<String, AgentSkills> all = read(ids);
    assertThat(all).hasSize(600);
    Stream.of("a0", "a1", "a2", "a599")
        .forEach(id -> assertThat(all.get(id)).isEqualTo(read(Set.of(id)).get(id)));
  }

  @Test
  void read_nobody_isNothing() {
    assertThat(read(Set.of())).isEmpty();
    assertThat(read(Set.of("nobody"))).isEmpty();
  }

  @Test
  void holders_ofTheOrg_countAgentsBySkill() {
    assertThat(store.store().read(new Directory(store.org())::holders))
        .isEqualTo(Map.of("s1", 2, "s2", 2));
  }

  @Test
  void held_ofTheOrg_isInTheOrderOfAgentsAndSkills() {
    assertThat(store.held()).containsExactly("a0 s1 5", "a0 s2 7", "a1 s2 9", "a599 s1 90");
  }

  private Map<String, AgentSkills> read(Collection<String> agents) {
    return store.store().read(handle -> new Directory(store.org()).read(handle, agents));
  }
}
