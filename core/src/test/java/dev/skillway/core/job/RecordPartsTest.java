package dev.skillway.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.spi.change.Mode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records as they stand in the store, many in a row. */
class RecordPartsTest {
  @TempDir private Path folder;

  private Walk walk;

  @BeforeEach
  void open() {
    walk = new Walk(folder);
  }

  @AfterEach
  void close() {
    walk.close();
  }

  @Test
  void record_ofMoreThanAPart_hasItsNumberAndItsText() throws Exception {
    List<String> agents = IntStream.range(0, 2_345).mapToObj("nobody%d"::formatted).toList();
    Job job = apply(agents);

    assertThat(strings("SELECT text FROM record WHERE job = %d ORDER BY number", job))
        .containsExactlyElementsOf(agents.stream().map(agent -> agent + ",billing,90").toList());
    assertThat(strings("SELECT first FROM record_part WHERE job = %d ORDER BY first", job))
        .containsExactly("0", "1000", "2000");
    assertThat(strings("SELECT size FROM outcome_part WHERE job = %d ORDER BY first", job))
        .containsExactly("1000", "1000", "345");
    assertThat(strings("SELECT position FROM outcome WHERE job = %d ORDER BY first, position", job))
        .containsExactlyElementsOf(IntStream.range(0, 2_345).mapToObj(String::valueOf).toList());
  }

  @Test
  void outcomes_fromTheMiddleOfAPart_goOnOverItsEnd() throws Exception {
    Job job = apply(IntStream.range(0, 2_345).mapToObj("nobody%d"::formatted).toList());

    List<OutcomeTable.Placed> page =
        walk.store.store().read(handle -> OutcomeTable.page(handle, job, Set.of(), 1_500, 600));

    assertThat(page.stream().map(OutcomeTable.Placed::position))
        .containsExactlyElementsOf(LongStream.range(1_501, 2_101).boxed().toList());
    assertThat(page.getFirst().row().agent()).isEqualTo("nobody1501");
  }

  @Test
  void record_ofOddLetters_isReadBackAsItIs() throws Exception {
    List<String> odd = List.of("back\\slash", "tab\there", "umlaut ä € 😀", "{\"json\": [1]}");
    List<String> fields =
        odd.stream()
            .map(text -> text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text)
            .toList();
    Job job = apply(fields);

    assertThat(strings("SELECT text FROM record WHERE job = %d ORDER BY number", job))
        .containsExactlyElementsOf(fields.stream().map(agent -> agent + ",billing,90").toList());
    assertThat(strings("SELECT agent FROM outcome WHERE job = %d ORDER BY sequence", job))
        .containsExactlyElementsOf(odd);
  }

  private Job apply(List<String> agents) throws InterruptedException {
    String file =
        agents.stream()
            .map(agent -> agent + ",billing,90\n")
            .collect(Collectors.joining("", "agent,skill,proficiency\n", ""));
    return walk.applyFile(Mode.MERGE, file.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> strings(String sql, Job job) {
    return walk.store
        .store()
        .read(handle -> handle.createQuery(sql.formatted(job.key())).mapTo(String.class).list());
  }
}
