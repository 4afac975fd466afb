package dev.skillway.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.spi.change.Handling;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line of the corpus said otherwise, by chance: the answer is the same. Each seed is a
 * chance; {@code -Dskillway.seeds=50} takes that many, and the name of a test tells its own.
 */
class CorpusVariationsTest {
  private static final int SEEDS = Integer.getInteger("skillway.seeds", 3);

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

  /** A case said otherwise, under one handling. */
  record Trial(Case example, Handling handling, Variation variation, long seed) {
    Case varied() {
      return variation.vary(example, new Random(31 * seed + example.id().hashCode()));
    }

    @Override
    public String toString() {
      return "%s %s, %s, seed %d".formatted(example.id(), handling, variation, seed);
    }
  }

  static Stream<Trial> trials() {
    return Corpus.aboutTheBody().stream()
        .flatMap(
            example ->
                Stream.of(Handling.values())
                    .flatMap(handling -> trials(example, handling).stream()));
  }

  private static List<Trial> trials(Case example, Handling handling) {
    return Variation.ALL.stream()
        .filter(variation -> variation.fits(example, handling))
        .flatMap(
            variation ->
                LongStream.rangeClosed(1, SEEDS)
                    .mapToObj(seed -> new Trial(example, handling, variation, seed)))
        .filter(trial -> !trial.varied().request().equals(example.request()))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void answer_ofACaseSaidOtherwise_isTheSame(Trial trial) throws Exception {
    answering.hold(trial.varied(), trial.handling(), trial.toString());
  }

  @Test
  void variations_ofTheCorpus_areEachUsed() {
    assertThat(trials().map(Trial::variation).distinct())
        .containsExactlyInAnyOrderElementsOf(Variation.ALL);
  }

  /** The order into which problems are put when items move is the order that the corpus has. */
  @Test
  void moved_byAnEditThatChangesNothing_areTheProblemsOfTheCorpus() {
    for (Case example : Corpus.aboutTheBody()) {
      JsonNode body = example.request().body();
      if (body != null) {
        Case same = example.rewritten(new Rewriting(body, new Edit() {}));
        assertThat(same).isEqualTo(example);
      }
    }
  }

  @Test
  void moved_byAnEditOfEverything_standsWhereTheMemberWent() throws Exception {
    JsonNode body = Corpus.JSON.readTree("{\"items\":[{\"a\":1},{\"b/c\":[2]}]}");
    var edit =
        new Edit() {
          @Override
          public String key(JsonPointer member, JsonNode value) {
            return "my-" + Edit.lastOf(member);
          }

          @Override
          public List<Element> elements(JsonPointer list, List<Element> elements) {
            return elements.reversed();
          }
        };
    var rewriting = new Rewriting(body, edit);
    assertThat(rewriting.body()).hasToString("{\"my-items\":[{\"my-b/c\":[2]},{\"my-a\":1}]}");
    assertThat(
            rewriting.moved(
                List.of(
                    new Fault("first", "/items/0/missing"),
                    new Fault("second", "/items/1/b~1c/0"),
                    new Fault("third", "/items"))))
        .containsExactly(
            new Fault("third", "/my-items"),
            new Fault("second", "/my-items/0/my-b~1c/0"),
            new Fault("first", "/my-items/1/missing"));
  }
}
