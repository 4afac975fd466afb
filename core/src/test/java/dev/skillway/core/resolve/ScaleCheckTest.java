package dev.skillway.core.resolve;

import static dev.skillway.core.resolve.Understood.rows;
import static dev.skillway.core.resolve.Understood.strictRows;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleCheckTest {
  @ParameterizedTest
  @CsvSource({"french, remove", "billing, delete", "billing, /d"})
  void check_removalForAProficiency_leadsToTheOperation(String skill, String level) {
    Understood understood = rows("a1,%s,%s".formatted(skill, level));
    assertThat(understood.told()).containsExactly("type-mismatch row 2 column proficiency");
    assertThat(understood.problem().suggestion()).isEqualTo("remove");
    assertThat(understood.problem().detail()).endsWith("use the operation remove.");
  }

  @ParameterizedTest
  @CsvSource({
    "billing, 0, 0",
    "billing, 100, 100",
    "billing, 90.0, 90",
    "billing, 9e1, 90",
    "safety, 0.5, 0.5",
    "safety, 5, 5",
    "french, Novice, 1",
    "french, Expert, 5",
    "french, 2, 2"
  })
  void check_valueOfTheScale_isTaken(String skill, String level, String taken) {
    assertThat(strictRows("a1,%s,%s".formatted(skill, level)).told())
        .containsExactly("assign a1 %s %s".formatted(skill, taken));
  }

  @ParameterizedTest
  @CsvSource({
    "billing, 90.5,   proficiency-not-integer",
    "french,  2.5,    proficiency-not-integer",
    "safety,  0.7,    proficiency-off-step",
    "safety,  0.25,   proficiency-off-step",
    "billing, 101,    proficiency-out-of-range",
    "billing, -1,     proficiency-out-of-range",
    "safety,  5.5,    proficiency-out-of-range",
    "billing, 100.5,  proficiency-out-of-range",
    "billing, 1e99999999,  proficiency-out-of-range",
    "billing, 1e-99999999, proficiency-not-integer",
    "french,  Guru,   proficiency-level-unknown",
    "billing, Expert, type-mismatch",
    "billing, 90%,    type-mismatch"
  })
  void check_valueOffTheScale_isRefused(String skill, String level, String code) {
    Understood understood = rows("a1,%s,%s".formatted(skill, level));
    assertThat(understood.told()).containsExactly(code + " row 2 column proficiency");
    assertThat(understood.problem().received()).isEqualTo(level);
    assertThat(understood.problem().expected()).startsWith("a ").contains(" from ");
    assertThat(understood.noticed()).isEmpty();
  }

  @Test
  void check_offTheScale_saysWhatTheScaleAdmits() {
    assertThat(rows("a1,safety,0.7").problem().detail())
        .isEqualTo(
            "0.7 lies between two steps:"
                + " Gas Safety admits a number from 0 to 5 in steps of 0.5.");
    assertThat(rows("a1,french,Guru").problem().expected())
        .isEqualTo("a whole number from 1 to 5, or one of Novice, Expert");
  }

  @Test
  void check_zeroBelowTheScale_suggestsRemove() {
    assertThat(rows("a1,chat,0").told())
        .containsExactly("proficiency-out-of-range row 2 column proficiency");
    assertThat(rows("a1,chat,0").problem().suggestion()).isEqualTo("remove");
    assertThat(rows("a1,chat,0.0").problem().detail()).endsWith("use the operation remove.");
  }

  @ParameterizedTest
  @CsvSource({
    "billing, -1, 0",
    "billing, 1e99999999, 100",
    "chat, 21, 20",
    "billing, 7.5, 8",
    "billing, 7.4, 7",
    "safety, 3.3, 3.5",
    "safety, 1e-99999999, 0"
  })
  void check_anythingElseOffTheScale_suggestsTheNearestValue(
      String skill, String level, String nearest) {
    assertThat(rows("a1," + skill + "," + level).problem().suggestion()).isEqualTo(nearest);
  }

  @ParameterizedTest
  @CsvSource({
    "billing, 90%, 90",
    "safety, '\"3,5\"', 3.5",
    "billing, '\"3,5\"', 4",
    "french, 4%, 4",
    "billing, 90 %, 90"
  })
  void check_numberInDisguise_isTypeMismatchWithTheNumber(
      String skill, String level, String number) {
    Understood understood = rows("a1,%s,%s".formatted(skill, level));
    assertThat(understood.told()).containsExactly("type-mismatch row 2 column proficiency");
    assertThat(understood.problem().suggestion()).isEqualTo(number);
  }

  @Test
  void check_levelInAnotherCase_isUnderstoodWithANotice() {
    Understood understood = rows("a1,french,EXPERT\na2,french,novice\na4,french,Expert");
    assertThat(understood.told())
        .containsExactly("assign a1 french 5", "assign a2 french 1", "assign a4 french 5");
    assertThat(understood.noticed())
        .containsExactly("level-case 2: row 2 column proficiency, row 3 column proficiency");
  }

  @Test
  void check_levelInAnotherCaseInStrict_isLevelUnknownWithTheName() {
    Understood understood = strictRows("a1,french,EXPERT");
    assertThat(understood.told())
        .containsExactly("proficiency-level-unknown row 2 column proficiency");
    assertThat(understood.problem().suggestion()).isEqualTo("Expert");
  }
}
