package dev.skillway.core.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.intake.Taken;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines that nobody sends by mistake: each is answered, and the others are read. */
class NdjsonHostileTest {
  private static final String GOOD = "{\"agent\":\"ana\",\"skill\":\"y\",\"proficiency\":1}\n";

  private final List<String> told = new ArrayList<>();
  private long wishes;

  @Test
  void read_lineOf200Megabytes_isSkipped() throws InterruptedException {
    read(text(GOOD), many("{\"agent\": ", 20_000_000), text("\n" + GOOD));
    assertThat(told).containsExactly("body-not-json line 2");
    assertThat(wishes).isEqualTo(3);
  }

  @Test
  void read_lineJustWithinTheLimit_isRead() throws InterruptedException {
    String line = GOOD.strip() + " ".repeat(Lines.MAX_LENGTH - GOOD.length() + 1);
    read(text(GOOD + line + "\n" + line + " \n" + GOOD));
    assertThat(told).containsExactly("body-not-json line 3");
    assertThat(wishes).isEqualTo(4);
  }

  @Test
  void read_aMillionLinesOfGarbage_areToldOneByOne() throws InterruptedException {
    read(text(GOOD), text(GOOD), many("}{\"a\n", 1_000_000), text(GOOD));
    assertThat(wishes).isEqualTo(1_000_003);
    assertThat(told).hasSize(100).contains("body-not-json line 100 column 1");
  }

  @Test
  void read_nestedTooDeep_isToldAtItsLine() throws InterruptedException {
    read(text(GOOD + nested(64) + nested(65) + GOOD));
    assertThat(told).hasSize(1).first().asString().startsWith("body-not-json line 3 ");
    assertThat(wishes).isEqualTo(4);
  }

  @Test
  void read_blocksOnManyLines_countTogether() throws InterruptedException {
    String agents = "\"a\",".repeat(1_000) + "\"a\"";
    String skills = "\"s\",".repeat(299) + "\"s\"";
    String line =
        "{\"userIds\":[%s],\"skillIds\":[%s],\"proficiency\":1}\n".formatted(agents, skills);
    read(text(line + line + line));
    assertThat(told.getFirst()).isEqualTo("changes-too-many line 2");
    assertThat(wishes).isBetween(300_300L, 600_000L);
  }

  /** An object of that many levels, itself counted. */
  private static String nested(int depth) {
    return GOOD.replace(
        "}\n", ",\"deep\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}\n");
  }

  private void read(InputStream... parts) throws InterruptedException {
    InputStream all = new SequenceInputStream(Collections.enumeration(List.of(parts)));
    Taken.INTAKE.read(
        new Input("team", () -> all),
        Taken.given(),
        statement -> {
          if (statement instanceof Wish wish) {
            wishes++;
            if (told.size() < 100) {
              wish.faults().list().stream().map(Brief::problem).forEach(told::add);
            }
          }
        });
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text, again and again. */
  private static InputStream many(String text, int times) {
    int together = 10_000;
    byte[] bytes = text.repeat(together).getBytes(StandardCharsets.UTF_8);
    return new SequenceInputStream(
        Collections.enumeration(
            IntStream.range(0, times / together)
                .mapToObj(_ -> new ByteArrayInputStream(bytes))
                .toList()));
  }
}
