package dev.skillway.core.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        .filter(word -> edits(word, text) <= Nearest.edits(word.length()))
        .min(
            Comparator.<String>comparingInt(word -> edits(word, text))
                .thenComparing(word -> word.length() != text.length())
                .thenComparingInt(word -> -common(word, text))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int edits(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : cell(edits, one, i, other, j);
      }
    }
    return edits[one.length()][other.length()];
  }

  private static int cell(int[][] edits, String one, int i, String other, int j) {
    char letter = one.charAt(i - 1);
    char right = other.charAt(j - 1);
    int substituted = edits[i - 1][j - 1] + (letter == right ? 0 : 1);
    int least = Math.min(substituted, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && letter == other.charAt(j - 2) && right == one.charAt(i - 2);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }

  private static int common(String one, String other) {
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common;
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
      word.append((char) ('a' + random.nextInt(letters)));
    }
    return word.toString();
  }
}
