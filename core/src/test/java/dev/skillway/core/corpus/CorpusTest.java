package dev.skillway.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.spi.change.Handling;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the corpus that the body decides, lenient and strict. */
class CorpusTest {
  @TempDir private static Path folder;

  private static Answering answering;

  @BeforeAll
  static void open() {
    answering = new Answering(folder);
  }

  @AfterAll
  static void close() {
    answering.close();
  }

  /** A case under one handling. */
  record Trial(Case example, Handling handling) {
    @Override
    public String toString() {
      return example.id() + " " + handling;
    }
  }

  static Stream<Trial> trials() {
    return Corpus.aboutTheBody().stream()
        .flatMap(example -> Stream.of(Handling.values()).map(h -> new Trial(example, h)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void answer_ofACase_isWhatTheCorpusSays(Trial trial) throws Exception {
    answering.hold(trial.example(), trial.handling(), trial.toString());
  }

  @Test
  void corpus_everyLine_isRunOrLeftOutByName() {
    List<String> all = Corpus.all().stream().map(Case::id).toList();
    Set<String> run = Corpus.aboutTheBody().stream().map(Case::id).collect(Collectors.toSet());
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(88);
    assertThat(all).containsAll(LeftOut.names());
    assertThat(run).doesNotContainAnyElementsOf(LeftOut.names());
    assertThat(run.size() + LeftOut.names().size()).isEqualTo(all.size());
  }

  static List<LeftOut> reasons() {
    return LeftOut.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reasons")
  void leftOut_forAReason_areExactlyTheCasesThatShowIt(LeftOut reason) {
    List<String> showing = Corpus.all().stream().filter(reason.trait()).map(Case::id).toList();
    assertThat(reason.ids()).hasSameElementsAs(showing);
  }

  @Test
  void run_everyCase_expectsNothingThatOnlyAServerAnswers() {
    Set<String> leftOut = LeftOut.names();
    assertThat(Corpus.lines())
        .filteredOn(line -> !leftOut.contains(line.path("id").asText()))
        .flatMap(line -> List.<JsonNode>of(line.path("lenient"), line.path("strict")))
        .noneMatch(answer -> CaseReader.BEYOND_THE_BODY.stream().anyMatch(answer::has));
  }
}
