package dev.skillway.core.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "Biling, a letter missing",
    "Billling, a letter too many",
    "Bilking, a wrong letter",
    "Bililng, two neighbours swapped",
    "illing, the first letter missing",
    "Billin, the last letter missing",
    "biliing, a wrong letter in another case",
    "Bll-nig, one missing and two swapped"
  })
  void find_slip_findsTheWord(String text, String slip) {
    assertThat(found(text, "Sales", "Billing", "Returns")).as(slip).isEqualTo("Billing");
  }

  @ParameterizedTest
  @CsvSource({
    "abcdx, abcde", "abcdex, abcdef", "abcdxy, abcdef",
    "abcdefgxy, abcdefghi", "abcdefgxy, abcdefghij", "abcdefgxyz, abcdefghij"
  })
  void find_asFarAsTheWordsLengthAllows_findsIt(String text, String word) {
    assertThat(found(text, word)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "abcxy, abcde", "abcxyz, abcdef", "abcdexyz, abcdefgh",
    "abcdefxyz, abcdefghi", "abcdefwxyz, abcdefghij", "abcde, abcdefghi"
  })
  void find_oneFurther_findsNothing(String text, String word) {
    assertThat(found(text, word)).isEmpty();
  }

  @Test
  void find_textLongerThanTheWord_countsTheWordsLength() {
    assertThat(found("abcdexx", "abcde")).isEmpty();
    assertThat(found("abcde", "abcdexx")).isEqualTo("abcdexx");
  }

  @Test
  void find_swapAndLetterBetween_isTwoEditsButNotOne() {
    assertThat(found("bca", "ab")).as("optimal string alignment edits no part twice").isEmpty();
    assertThat(found("ba", "ab")).isEqualTo("ab");
  }

  @Test
  void find_digitForLetter_isOneEdit() {
    assertThat(found("agent-1o", "agent-11", "agent-10")).isEqualTo("agent-10");
    assertThat(found("agent-1o", "agent-1o", "agent-10")).isEqualTo("agent-1o");
    assertThat(found("l2x4", "12o4")).isEmpty();
  }

  @Test
  void find_fewerEdits_goBeforeAllElse() {
    assertThat(found("agent-00x", "agent-0077", "agent-00", "agent-777")).isEqualTo("agent-00");
  }

  @Test
  void find_equallyFar_prefersTheSameLength() {
    assertThat(found("tarn", "tar", "barn", "tarns")).isEqualTo("barn");
  }

  @Test
  void find_equallyFarAndLong_prefersTheLongerCommonBeginning() {
    assertThat(found("salex", "talex", "sales", "saxex")).isEqualTo("sales");
  }

  @Test
  void find_equallyFarInAllWays_isTheFirstInOrderWhateverOrderTheyCameIn() {
    assertThat(found("a0", "a3", "a1", "a2")).isEqualTo("a1");
    assertThat(found("a0", "a2", "a1", "a3")).isEqualTo("a1");
  }

  @Test
  void find_wordsThatFoldToTheSame_isTheFirstOfThem() {
    assertThat(found("GOLD", "gold", "Gold")).isEqualTo("Gold");
    assertThat(found("GOLD", "Gold", "gold")).isEqualTo("Gold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "“”", "_"})
  void find_emptyWhenFolded_findsNothing(String text) {
    assertThat(found(text, "a", "", "-")).isEmpty();
  }

  @Test
  void find_noWords_findsNothing() {
    assertThat(Nearest.of(List.of()).find("Billing")).isEmpty();
  }

  @Test
  void find_upTo200Letters_findsTheWord() {
    assertThat(found("a".repeat(199), "a".repeat(200))).isEqualTo("a".repeat(200));
  }

  @Test
  void find_longerThan200Letters_findsOnlyItself() {
    assertThat(found("a".repeat(201), "a".repeat(200))).isEmpty();
    assertThat(found("a".repeat(200), "a".repeat(201))).isEmpty();
    assertThat(found("A".repeat(9000), "a".repeat(9000))).isEqualTo("a".repeat(9000));
  }

  @Test
  void find_supplementaryCharacter_isOneLetter() {
    assertThat(found("Ann", "Ann🚀")).isEqualTo("Ann🚀");
    assertThat(found("Ann🛸", "Ann🚀")).isEqualTo("Ann🚀");
    assertThat(found("🚀🦊Ann", "🦊🚀Ann")).as("swapped").isEqualTo("🦊🚀Ann");
    assertThat(found("Ann🛸🛸", "Ann🚀🚀")).as("two edits, five letters").isEmpty();
  }

  private static String found(String text, String... words) {
    return Nearest.of(List.of(words)).find(text).orElse("");
  }
}
