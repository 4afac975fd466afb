package dev.skillway.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "007, 7",
    "100, 100",
    "101, 101",
    "999, 999",
    "1000, 1000",
    "90.50, 90.50",
    "-1, -1",
    "+5, 5",
    ".5, 0.5",
    "1e2, 1E+2",
    "5E-1, 0.5"
  })
  void ofCell_number_isThatNumber(String cell, BigDecimal number) {
    assertThat(Levels.ofCell(cell)).isEqualTo(new Level.Numeric(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Expert",
        "90%",
        "3,5",
        "1 000",
        "5.",
        "1e",
        "0x10",
        "NaN",
        "--1",
        "٣",
        "1e999999999"
      })
  void ofCell_anythingElse_isAName(String cell) {
    assertThat(Levels.ofCell(cell)).isEqualTo(new Level.Name(cell));
  }

  @Test
  void number_fortyCharacters_isTheLongest() {
    assertThat(Levels.number("1".repeat(40))).isPresent();
    assertThat(Levels.number("1".repeat(41))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {"90%:90", "90 %:90", "3,5:3.5", "\"90\":90", "90.5%:90.5", "90:90"},
      quoteCharacter = '~')
  void meant_numberInDisguise_isThatNumber(String text, BigDecimal number) {
    assertThat(Levels.meant(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "Expert", "3,5,1", "1,000", "'90,000'", "five"})
  void meant_anythingElse_isNothing(String text) {
    assertThat(Levels.meant(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Level 3, 3",
    "L3, 3",
    "3 Intermediate, 3",
    "3 (Intermediate), 3",
    "4/5, 4",
    "8O, 80",
    "Stufe: 2.5, 2.5"
  })
  void within_numberAmongWords_isThatNumber(String text, BigDecimal number) {
    assertThat(Levels.within(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4-5", "3 or 4", "03-May", "1,000", "good", "3 4", "O", "-1 to 1"})
  void within_textThatMaySayTwoThings_isNone(String text) {
    assertThat(Levels.within(text)).isEmpty();
  }
}
