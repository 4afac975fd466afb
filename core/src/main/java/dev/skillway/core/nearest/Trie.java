package dev.skillway.core.nearest;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Sorted words, read as a trie that is never built: a node is the first word of those that begin
 * alike, and a depth. Takes four bytes a letter and 13 a word.
 */
final class Trie {
  private final boolean reversed;
  private final int[] letters;

  /** Where each word begins in the letters, and where the last ends. */
  private final int[] starts;

  /** How many letters each word shares with the one before it. */
  private final int[] shared;

  /** The next word that shares fewer letters with the one before it than this one does. */
  private final int[] next;

  /** The last bits of the first letter that each word does not share. */
  private final byte[] turns;

  Trie(String[] words, boolean reversed) {
    this.reversed = reversed;
    sort(words);
    this.starts = new int[words.length + 1];
    this.letters = letters(words, starts);
    this.shared = shared();
    this.next = next(shared);
    this.turns = turns();
  }

  int size() {
    return shared.length;
  }

  int length(int word) {
    return starts[word + 1] - starts[word];
  }

  int letter(int word, int at) {
    return letters[starts[word] + at];
  }

  int shared(int word) {
    return shared[word];
  }

  /**
   * Whether the first letter that the word does not share is in a set of letters' last six bits.
   */
  boolean turns(int word, long letters) {
    return (letters >>> turns[word] & 1) != 0;
  }

  /** The word as people write it, whichever way this trie reads it. */
  int[] written(int word) {
    int[] written = new int[length(word)];
    Arrays.setAll(written, at -> written(word, at));
    return written;
  }

  /** How many letters a word begins with as a text does. */
  int common(int word, int[] text) {
    int most = Math.min(text.length, length(word));
    int common = 0;
    while (common < most && written(word, common) == text[common]) {
      common++;
    }
    return common;
  }

  /** Whether a word comes before another: less than 0, or after it: more than 0. */
  int compare(int word, int[] other) {
    int common = common(word, other);
    return common < other.length && common < length(word)
        ? Integer.compare(written(word, common), other[common])
        : Integer.compare(length(word), other.length);
  }

  private int written(int word, int at) {
    return letter(word, reversed ? length(word) - 1 - at : at);
  }

  /** The first word after this one that does not begin with the same letters, so many of them. */
  int after(int word, int depth) {
    int after = word + 1;
    while (after < shared.length && shared[after] >= depth) {
      after = next[after];
    }
    return after;
  }

  /** The words that begin with the first letters of a text: with none, with one, with two... */
  Range[] beginning(int[] text) {
    Range[] ranges = new Range[text.length + 1];
    ranges[0] = new Range(0, size());
    for (int depth = 0; depth < text.length; depth++) {
      ranges[depth + 1] = narrower(ranges[depth], depth, text[depth]);
    }
    return ranges;
  }

  private Range narrower(Range range, int depth, int letter) {
    int from = notBefore(range.from(), range.to(), depth, letter);
    return new Range(from, notBefore(from, range.to(), depth, letter + 1));
  }

  /** Of words that share so many letters, the first whose next letter is this or a later one. */
  private int notBefore(int from, int to, int depth, int letter) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (length(middle) <= depth || letter(middle, depth) < letter) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** By code points, which is not how strings compare: so again where that makes a difference. */
  private static void sort(String[] words) {
    Arrays.sort(words);
    if (Arrays.stream(words).anyMatch(word -> length(word) < word.length())) {
      Arrays.sort(
          words, Comparator.comparing(word -> word.codePoints().toArray(), Arrays::compare));
    }
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  private static int[] letters(String[] words, int[] starts) {
    for (int i = 0; i < words.length; i++) {
      starts[i + 1] = starts[i] + length(words[i]);
    }
    int[] letters = new int[starts[words.length]];
    for (int i = 0; i < words.length; i++) {
      int at = starts[i];
      String word = words[i];
      for (int j = 0; j < word.length(); j += Character.charCount(letters[at - 1])) {
        letters[at++] = word.codePointAt(j);
      }
    }
    return letters;
  }

  private int[] shared() {
    int[] shared = new int[starts.length - 1];
    for (int i = 1; i < shared.length; i++) {
      int end = starts[i] + Math.min(length(i - 1), length(i));
      int differs = Arrays.mismatch(letters, starts[i - 1], starts[i], letters, starts[i], end);
      shared[i] = differs < 0 ? length(i - 1) : differs;
    }
    return shared;
  }

  private byte[] turns() {
    byte[] turns = new byte[shared.length];
    for (int word = 0; word < turns.length; word++) {
      turns[word] = (byte) letter(word, shared[word]);
    }
    return turns;
  }

  private static int[] next(int[] shared) {
    int[] next = new int[shared.length];
    for (int i = shared.length - 1; i >= 0; i--) {
      int after = i + 1;
      while (after < shared.length && shared[after] >= shared[i]) {
        after = next[after];
      }
      next[i] = after;
    }
    return next;
  }
}
