package dev.skillway.core.correct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Taken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MendingTest {
  @Test
  void mended_body_isWhatItSays() {
    Taken body =
        Taken.of("{\"changes\":[{\"agent\":\"a1\",\"skill\":\"billing\",\"proficiency\":90}]}");
    assertThat(mended(body)).hasValue(body.all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent,skill,proficiency\na1,billing,90\n",
        "{\"agent\":\"a1\",\"skill\":\"billing\"}\n{\"agent\":\"a2\",\"skill\":\"billing\"}\n",
        "{\"agent\":\"a1\",\"skill\":\"billing\"}\n{\"agent\":\"a2\",\"skill\":\n"
      })
  void mended_tableOrNdjson_isNotRemembered(String text) {
    assertThat(mended(Taken.of(text))).isEmpty();
  }

  private static Optional<List<Statement>> mended(Taken taken) {
    var mending = new Mending();
    taken.all().forEach(mending);
    return mending.mended();
  }
}
