package dev.skillway.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.core.Samples;
import dev.skillway.core.TestStore;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLoaderTest {
  private static final String FILE =
      """
      {"agents":[
       {"id":"zoë","name":"Zoë \\"Z\\" Quill","email":"zoe@example.com","userName":"zoe","employeeId":"E1","team":"Voice"},
       {"id":"a1","name":"Ana Lima","state":"inactive"}
      ],"skills":[
       {"id":"s2","name":"French","scale":{"min":1,"max":5,"levels":{"Novice":1,"Expert":5},"default":3}},
       {"id":"s1","name":"Safety","scale":{"min":0.5,"max":2.5,"step":0.1,"best":"min","default":0.7}},
       {"id":"s3","name":"Fax","scale":{"min":-5,"max":100000000000000},"state":"archived"}
      ]}
      """;

  @TempDir private Path folder;

  private TestStore store;

  @BeforeEach
  void open() {
    store = TestStore.open(folder, new Content(List.of(), List.of()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void load_andDump_isTheSameBytes() throws Exception {
    assertThat(load(FILE)).isEmpty();
    assertThat(dump()).isEqualTo(FILE);
  }

  @Test
  void load_twice_changesNothing() throws Exception {
    load(FILE);
    store.give("a1 s2 4");
    assertThat(load(FILE)).isEmpty();
    assertThat(dump()).isEqualTo(FILE);
    assertThat(store.held()).containsExactly("a1 s2 4");
  }

  @Test
  void load_theSampleOrg_isReadBackAsItWas() throws Exception {
    load(new Content(Samples.AGENTS, Samples.SKILLS));
    assertThat(store.store().read(directory()::agents)).isEqualTo(Samples.AGENTS);
    assertThat(store.store().read(directory()::skills)).isEqualTo(Samples.SKILLS);
  }

  @Test
  void load_another_updatesAndAddsAndTakesNothingAway() throws Exception {
    load(FILE);
    load(
        new Content(
            List.of(Agent.of("a1", "Ana Maria Lima"), Agent.of("a9", "New Nat")), List.of()));
    assertThat(store.store().read(directory()::agents))
        .extracting(Agent::name)
        .containsExactly("Zoë \"Z\" Quill", "Ana Maria Lima", "New Nat");
    assertThat(store.store().read(directory()::skills)).hasSize(3);
  }

  @Test
  void load_scaleThatLeavesOutWhatIsHeld_isScaleConflictAndLoadsNothing() throws Exception {
    load(FILE);
    store.give("a1 s2 4", "zoë s2 1", "a1 s1 0.7");
    var problems =
        load(
            new Content(
                List.of(Agent.of("a9", "New Nat")),
                List.of(
                    new Skill("s1", "Safety", Scale.of(0, 5), SkillState.ACTIVE),
                    new Skill("s2", "French", Scale.of(1, 5), SkillState.ACTIVE),
                    new Skill("s2", "French", Scale.of(2, 3), SkillState.ACTIVE))));
    assertThat(Brief.problems(problems))
        .containsExactly("scale-conflict /skills/0/scale", "scale-conflict /skills/2/scale");
    assertThat(problems.getLast().detail()).contains("French", "(2 of them)");
    assertThat(dump()).isEqualTo(FILE);
  }

  private List<Problem> load(String text) throws Exception {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return switch (DirectoryFile.read("org.json", bytes)) {
      case DirectoryFile.Reading.Read(var content) -> load(content);
      case DirectoryFile.Reading.Unreadable(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  private List<Problem> load(Content content) {
    return store.write(
        handle -> new DirectoryLoader(handle, store.org()).load("org.json", content));
  }

  private String dump() throws Exception {
    var out = new ByteArrayOutputStream();
    DirectoryDump.write(
        new Content(
            store.store().read(directory()::agents), store.store().read(directory()::skills)),
        out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Directory directory() {
    return new Directory(store.org());
  }
}
