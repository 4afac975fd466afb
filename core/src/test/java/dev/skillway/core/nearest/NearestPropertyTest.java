package dev.skillway.core.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random words of few letters, many near one another: the word found is that of who tries all. */
class NearestPropertyTest {
  private static final int QUERIES = 50;

  /** Strings compare the second and third in one order, code points in the other. */
  private static final int[] LETTERS = "a\ue000\ud83d\ude80bc1".codePoints().toArray();

  @RepeatedTest(value = 120, name = "seed {currentRepetition}")
  void find_anyText_isWhatComparingWithEveryWordFinds(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    int letters = 2 + random.nextInt(4);
    int longest = 3 + random.nextInt(12);
    List<String> words = words(random, letters, longest);
    Nearest nearest = Nearest.of(words);
    for (int i = 0; i < QUERIES; i++) {
      String text = word(random, letters + 1, longest + 1);
      assertThat(nearest.find(text)).as(text).isEqualTo(byTryingAll(words, text));
    }
  }

  private static Optional<String> byTryingAll(List<String> words, String text) {
    return words.stream()
        .filter(word -> edits(word, text) <= Nearest.edits(length(word)))
        .min(
            Comparator.<String>comparingInt(word -> edits(word, text))
                .thenComparing(word -> length(word) != length(text))
                .thenComparingInt(word -> -common(word, text))
                .thenComparing(word -> word.codePoints().toArray(), Arrays::compare));
  }

  private static int edits(String word, String text) {
    int[] one = word.codePoints().toArray();
    int[] other = text.codePoints().toArray();
    int[][] edits = new int[one.length + 1][other.length + 1];
    for (int i = 0; i <= one.length; i++) {
      for (int j = 0; j <= other.length; j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : cell(edits, one, i, other, j);
      }
    }
    return edits[one.length][other.length];
  }

  private static int cell(int[][] edits, int[] one, int i, int[] other, int j) {
    int substituted = edits[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
    int least = Math.min(substituted, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }

  private static int common(String one, String other) {
    int differs = Arrays.mismatch(one.codePoints().toArray(), other.codePoints().toArray());
    return differs < 0 ? length(one) : differs;
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  private static List<String> words(Random random, int letters, int longest) {
    Set<String> words = new HashSet<>();
    int count = 1 + random.nextInt(200);
    for (int i = 0; i < count; i++) {
      words.add(word(random, letters, longest));
    }
    return new ArrayList<>(words);
  }

  private static String word(Random random, int letters, int longest) {
    var word = new StringBuilder();
    int length = 1 + random.nextInt(longest);
    for (int i = 0; i < length; i++) {
      word.appendCodePoint(LETTERS[random.nextInt(letters)]);
    }
    return word.toString();
  }
}
