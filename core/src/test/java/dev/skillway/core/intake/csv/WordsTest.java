package dev.skillway.core.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words();

  @Test
  void of_sameText_isTheSameString() {
    Map<String, String> first = new HashMap<>();
    var random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      String text = "a" + random.nextInt(50_000);
      String word = of(text);
      assertThat(word).isEqualTo(text);
      assertThat(first.computeIfAbsent(text, _ -> word)).isSameAs(word);
    }
  }

  @Test
  void of_moreWordsThanAreKept_areRightAllTheSame() {
    for (int i = 0; i < 300_000; i++) {
      assertThat(of("word " + i)).isEqualTo("word " + i);
    }
    assertThat(of("x".repeat(65))).isEqualTo("x".repeat(65));
  }

  @Test
  void of_wordsChosenToMeet_areRightAndSoon() {
    for (int i = 0; i < 1 << 16; i++) {
      var text = new StringBuilder();
      for (int bit = 0; bit < 16; bit++) {
        // Both have the same sum in powers of 31.
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      assertThat(of(text.toString())).isEqualTo(text.toString());
    }
    String last = "BB".repeat(16);
    assertThat(of(last)).as("soon, since it is not looked for long").isNotSameAs(of(last));
  }

  @Test
  void takeSpoiled_afterAWordThatIsNoText_isTrueOnceEachTime() {
    of("ana");
    assertThat(words.takeSpoiled()).isFalse();
    for (int i = 0; i < 2; i++) {
      of("a\uFFFDna");
      assertThat(words.takeSpoiled()).isTrue();
      assertThat(words.takeSpoiled()).isFalse();
    }
    of("a\tna\n");
    assertThat(words.takeSpoiled()).isFalse();
  }

  private String of(String text) {
    return words.of(("<" + text + ">").toCharArray(), 1, text.length());
  }
}
