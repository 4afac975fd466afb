package dev.skillway.core.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "BILLING, billing",
        "Lang_German-2 x, langgerman2x",
        "'456', 456",
        "\"456\", 456",
        "“456”, 456",
        "‘456’, 456",
        "«456», 456",
        "O’Brien, obrien",
        "４５６, 456",
        "Ａnn, ann",
        "45б, 456",
        "3З, 33",
        "сору, copy",
        "ΑΝΝ, avv",
        "ανα ρο, avapo",
        "agent–1, agent1",
        "agent‑1, agent1",
        "É, é",
        "agent-1o, agent1o",
        "agent-10, agent10",
        "lI1O0, li1o0"
      })
  void fold_whatLooksAlike_isTheSame(String text, String folded) {
    assertThat(Nearest.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" 456", "456\u00a0", "4\t56\n", "\ufeff456", "4\u200b56", "4\u200556", "45б"})
  void find_invisibleOrLookAlike_findsTheWordAsItWasGiven(String text) {
    assertThat(Nearest.of(List.of("4-56", "457")).find(text)).contains("4-56");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Нина Ёлкина", "ΝΊΚΟΣ Παπά", "Зоя", "İpek", "ŁUKASZ", "Straße"})
  void fold_upperOrLowerCase_isTheSame(String text) {
    String lower =
        text.codePoints()
            .map(Character::toLowerCase)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(Nearest.fold(text)).isEqualTo(Nearest.fold(lower));
  }

  @ParameterizedTest
  @ValueSource(strings = {"О\u0301 x", "e-\u0301", "ﬁ Ⅳ", "½", "𝐀𝐧𝐧", "𐐀", "´"})
  void fold_folded_staysAsItIs(String text) {
    String folded = Nearest.fold(text);
    assertThat(Nearest.fold(folded)).isEqualTo(folded);
  }

  @Test
  void fold_turkishProgram_isTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Nearest.fold("BILLING")).isEqualTo("billing");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void look_eachOfTheTable_isALowerCaseLetterOrDigitThatLooksLikeItself() {
    "авезікмнорстухѕһԁαβεηικμνορτυχı"
        .codePoints()
        .forEach(
            letter -> {
              int look = Confusables.look(letter);
              assertThat(look).as(Character.toString(letter)).isNotEqualTo(letter).isLessThan(128);
              assertThat(Confusables.look(look)).isEqualTo(look);
            });
  }
}
