package dev.skillway.core.nearest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the right word that someone may have meant by a wrong one. Values never change, and may be
 * shared among threads.
 *
 * <p>Words and text are compared {@linkplain #fold folded}. Equal ones are found by a look-up;
 * others by the edits between them: an insertion, a deletion, a substitution or a swap of two
 * neighbours (optimal string alignment), counted in code points. Of words equally far the first is
 * one as long as the text, then one that begins like the text for longer, then the first in the
 * order of the code points of folded words; the order in which the words came does not count.
 */
public final class Nearest {
  /** What is longer is near nothing: no id, address or name is, and it would cost time. */
  private static final int LONGEST = 200;

  private static final int SHORT_WORD = 5;
  private static final int MIDDLING_WORD = 9;

  private final Map<String, String> words;
  private final Slips slips;

  private Nearest(Map<String, String> words) {
    this.words = words;
    this.slips = new Slips(words.keySet().stream().filter(Nearest::searched).toList());
  }

  /** The words to find, in any order, of which those that fold to the same count as one. */
  public static Nearest of(Collection<String> words) {
    Map<String, String> folded = HashMap.newHashMap(words.size());
    for (String word : words) {
      folded.merge(fold(word), word, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    folded.remove("");
    return new Nearest(folded);
  }

  /** The nearest word, as it was given; empty if none is near enough. */
  public Optional<String> find(String text) {
    String folded = fold(text);
    String equal = words.get(folded);
    if (equal != null) {
      return Optional.of(equal);
    }
    return searched(folded) ? slips.nearest(folded).map(words::get) : Optional.empty();
  }

  /** How many edits at most make a text of a word of so many letters, folded. */
  public static int edits(int length) {
    if (length <= SHORT_WORD) {
      return 1;
    }
    return length <= MIDDLING_WORD ? 2 : 3;
  }

  /**
   * What is compared: compatible forms made one (NFKC), in lower case, without white space, dashes,
   * underscores, quotes and what is invisible, and look-alikes of Latin letters and digits as
   * these.
   */
  public static String fold(String text) {
    return Folding.fold(text);
  }

  private static boolean searched(String folded) {
    return !folded.isEmpty() && folded.codePointCount(0, folded.length()) <= LONGEST;
  }
}
