package dev.skillway.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderTest {
  @TempDir private Path folder;

  static List<Place> places() {
    return List.of(
        new Place.Whole(),
        new Place.Pointer("/items/7/skillId"),
        new Place.Pointer(""),
        new Place.Cell(5_000_000_000L, "skill"),
        new Place.Cell(2, null),
        new Place.Line(3, "/skills/0"),
        new Place.LineColumn(1, 200_000_000));
  }

  @ParameterizedTest
  @MethodSource("places")
  void position_anyPlace_isReadAsItWasWritten(Place place) {
    var position = new Position("team.csv", place);
    assertThat(decoder(encoder -> encoder.position(position)).position()).isEqualTo(position);
  }

  @Test
  void problems_ofEveryCode_areReadAsTheyWereWritten() {
    List<Problem> problems =
        List.of(Code.values()).stream()
            .map(code -> Problem.of(code, Position.cell("team", 2, "skill"), "Wrong: " + code))
            .toList();
    assertThat(decoder(encoder -> encoder.problems(problems)).problems()).isEqualTo(problems);
  }

  @Test
  void problem_withAndWithoutMore_isReadAsItWasWritten() {
    var bare = Problem.of(Code.DISK_FULL, Position.whole(""), "Full.");
    var rich = bare.received("90").expected("1 to 5").suggestion("5").withOneRemedy();
    var decoder =
        decoder(
            encoder -> {
              encoder.problem(bare);
              encoder.problem(rich);
            });
    assertThat(decoder.problem()).isEqualTo(bare);
    assertThat(decoder.problem()).isEqualTo(rich);
  }

  @Test
  void skipText_goesBehindIt() {
    var decoder =
        decoder(
            encoder -> {
              encoder.text("long ".repeat(100));
              encoder.text(null);
              encoder.number(7);
            });
    decoder.skipText();
    decoder.skipText();
    assertThat(decoder.number()).isEqualTo(7);
  }

  private interface Writing {
    void to(Encoder encoder);
  }

  @SuppressWarnings("resource") // What is so small has no file.
  private Decoder decoder(Writing writing) {
    Numbering<String> words = Numbering.ofValues();
    var spool = new Spool(folder);
    writing.to(new Encoder(spool, words));
    return new Decoder(spool, words, 0);
  }
}
