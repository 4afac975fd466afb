package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table full of mistakes, and the table beside it that says what they are. */
class MistakesTest {
  private static final String TABLE = Program.example("with-mistakes.csv");

  @TempDir private Path folder;
  private Program program;
  private final List<Mistake> mistakes = new ArrayList<>();

  /** What is right in the place of each. */
  private final List<String> right = new ArrayList<>();

  @BeforeEach
  void readWhatIsWrong() throws IOException {
    program = Program.in(folder);
    for (String line : Files.readAllLines(Path.of(Program.example("with-mistakes.md")))) {
      String[] cells = line.split("\\s*\\|\\s*", -1);
      if (cells.length > 5 && cells[1].matches("\\d+")) {
        mistakes.add(new Mistake(Integer.parseInt(cells[1]), cells[2], bare(cells[3])));
        right.add(bare(cells[5]));
      }
    }
  }

  @Test
  void plan_tellsEachMistakeAtItsPlaceAndWritesNothing() {
    program.run("get").exits(0);
    String before = program.mark();

    Run run = program.run("plan", TABLE).exits(1);

    assertThat(mistakes).hasSizeGreaterThan(30);
    assertThat(Mistake.told(run)).isEqualTo(mistakes);
    assertThat(Mistake.listed(program.run("plan", TABLE, "-o", "json").exits(1)))
        .isEqualTo(mistakes);
    assertThat(program.mark()).isEqualTo(before);
  }

  @Test
  void skip_appliesTheRestAndHandsTheWrongRowsBack() throws IOException {
    List<String> rows = Files.readAllLines(Path.of(TABLE));

    JsonNode job =
        program.run("apply", TABLE, "--on-invalid", "skip", "-o", "json").exits(3).json();

    List<String> failed = lines(job, "failed");
    assertThat(job.path("counts").path("rejected").asInt()).isEqualTo(mistakes.size());
    assertThat(lines(job, "done")).hasSize(rows.size() - mistakes.size());
    assertThat(failed).hasSize(mistakes.size() + 1).startsWith(rows.getFirst() + ",problem");
    for (int i = 0; i < mistakes.size(); i++) {
      Mistake mistake = mistakes.get(i);
      assertThat(failed.get(i + 1))
          .startsWith(rows.get(mistake.row() - 1) + ",")
          .contains(mistake.code() + ": ");
    }
  }

  @Test
  void failed_planned_tellsTheSameMistakes() {
    String failed = file(skipped(), "failed");

    List<Mistake> expected = new ArrayList<>();
    for (int i = 0; i < mistakes.size(); i++) {
      expected.add(new Mistake(i + 2, mistakes.get(i).column(), mistakes.get(i).code()));
    }
    // What it contradicts is applied, and no longer beside it.
    expected.removeIf(mistake -> mistake.code().equals("duplicate-item"));

    assertThat(Mistake.told(program.run("plan", failed).exits(1))).isEqualTo(expected);
  }

  @Test
  void failed_mended_isApplied() throws IOException {
    List<String> failed = new ArrayList<>(lines(skipped(), "failed"));
    for (int i = 0; i < right.size(); i++) {
      failed.set(i + 1, right.get(i) + ",");
    }
    program.write("mended.csv", String.join("\n", failed));

    program.run("apply", "mended.csv").exits(0).prints("rejected 0");
  }

  @Test
  void plan_ofAHundredThousandRows_tellsAThousandMistakesAtOnce() {
    new Sample(5_000, 20).load(program);
    var wrong = new WrongRows(100_000, 1_000);
    program.write("big.csv", wrong.table());

    Run text = program.run("plan", "big.csv", "--org", "sample").exits(1);
    Run json = program.run("plan", "big.csv", "--org", "sample", "-o", "json").exits(1);

    assertThat(wrong.mistakes()).hasSize(1_000);
    assertThat(Mistake.told(text)).isEqualTo(wrong.mistakes());
    assertThat(Mistake.listed(json)).isEqualTo(wrong.mistakes());
    assertThat(json.json().path("errorCount").asInt()).isEqualTo(1_000);
  }

  @Test
  void skip_ofAHundredThousandRows_handsBackTheWrongOnesInTheirOrder() throws IOException {
    new Sample(5_000, 20).load(program);
    var wrong = new WrongRows(100_000, 1_000);
    program.write("big.csv", wrong.table());

    JsonNode job =
        program
            .run("apply", "big.csv", "--org", "sample", "--on-invalid", "skip", "-o", "json")
            .exits(3)
            .json();

    assertThat(job.path("counts").path("applied").asInt()).isEqualTo(99_000);
    List<String> failed = lines(job, "failed");
    List<String> rows = wrong.table().lines().toList();
    assertThat(failed).hasSize(1_001);
    for (int i = 0; i < 1_000; i++) {
      Mistake mistake = wrong.mistakes().get(i);
      assertThat(failed.get(i + 1))
          .startsWith(rows.get(mistake.row() - 1) + ",")
          .contains(mistake.code());
    }
  }

  private JsonNode skipped() {
    return program.run("apply", TABLE, "--on-invalid", "skip", "-o", "json").exits(3).json();
  }

  private static String file(JsonNode job, String kind) {
    return job.path("results").path(kind).path(0).asText();
  }

  private static List<String> lines(JsonNode job, String kind) throws IOException {
    return Files.readAllLines(Path.of(file(job, kind)));
  }

  private static String bare(String cell) {
    return Objects.requireNonNull(cell).replace("`", "");
  }
}
