package dev.skillway.core.nearest;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds the folded word that is the fewest edits from a folded text.
 *
 * <p>Looks for words one edit away, then two, then three. Each time the text is cut in two: of so
 * many edits one half has no more than half, so a walk from the front and one from the back, each
 * of which asks few edits of the half it meets first, find all, and see a small part of the words.
 */
final class Slips {
  private final Trie forward;
  private final Trie backward;

  Slips(Collection<String> words) {
    this.forward = new Trie(words.toArray(String[]::new), false);
    this.backward = new Trie(words.stream().map(Slips::reverse).toArray(String[]::new), true);
  }

  /** The word; empty if none is near enough. */
  Optional<String> nearest(String folded) {
    int[] text = folded.codePoints().toArray();
    int[] reversed = reverse(folded).codePoints().toArray();
    Range[] beginning = forward.beginning(text);
    int cut = cut(beginning, backward.beginning(reversed));
    for (int edits = 1; Nearest.edits(text.length + edits) >= edits; edits++) {
      Best best = new Best(text, edits);
      fromFront(best, text, edits, cut, beginning);
      new Walk(backward, reversed, edits, text.length - cut + 1, (edits - 1) / 2)
          .each(word -> best.offer(backward, word));
      if (best.isFound()) {
        return Optional.of(best.written());
      }
    }
    return Optional.empty();
  }

  /** Words come in order: after one as long as the text, only what shares more can be better. */
  private void fromFront(Best best, int[] text, int edits, int cut, Range[] beginning) {
    Walk walk = new Walk(forward, text, edits, cut, edits / 2);
    walk.each(
        word -> {
          best.offer(forward, word);
          if (best.isAsLong()) {
            walk.narrow(beginning[best.prefix() + 1]);
          }
        });
  }

  /** Where few words have the letters before, and few those after: the middle of such places. */
  private static int cut(Range[] before, Range[] after) {
    int length = before.length - 1;
    int first = 0;
    int last = 0;
    int fewest = Integer.MAX_VALUE;
    for (int cut = 0; cut <= length; cut++) {
      int words = before[cut].size() + after[length - cut].size();
      if (words < fewest) {
        fewest = words;
        first = cut;
      }
      if (words == fewest) {
        last = cut;
      }
    }
    return (first + last) / 2;
  }

  private static String reverse(String word) {
    return new StringBuilder(word).reverse().toString();
  }
}
