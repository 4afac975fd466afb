package dev.skillway.core.intake.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gives the same text the same String, since a table repeats the same few names and ids. */
final class Words {
  /** Longer cells hardly ever come twice. */
  private static final int LONGEST = 64;

  private static final int MOST = 1 << 17;

  /** The table is kept so empty that more are needed only where somebody chose the words for it. */
  private static final int PROBES = 32;

  private static final int SECOND = 31 * 31;
  private static final int THIRD = 31 * SECOND;
  private static final int FOURTH = 31 * THIRD;
  private static final int SPREAD = 0x9E3779B9;
  private static final char REPLACEMENT = '\uFFFD';

  private @Nullable String[] words = new @Nullable String[1 << 10];

  /** Of each word the hash, and in the lower half where its letters stand in the pool. */
  private long[] keys = new long[1 << 10];

  /** Length and letters of each word: to compare them there is sooner than in a String. */
  private char[] pool = new char[1 << 12];

  private int pooled;
  private int size;
  private boolean spoiled;

  /** The word that stands there. */
  String of(char[] text, int from, int length) {
    if (length == 0) {
      return "";
    }
    return length > LONGEST
        ? other(text, from, length)
        : listed(text, from, length, hash(text, from, length));
  }

  /** Whether words had letters that no text has since this was asked last. */
  boolean takeSpoiled() {
    boolean was = spoiled;
    spoiled = false;
    return was;
  }

  /** Whether it holds a letter that no text has, or that stands for bytes which are none. */
  static boolean isSpoiled(String word) {
    return word.chars().anyMatch(Words::isSpoiled);
  }

  private static boolean isSpoiled(int letter) {
    return letter == REPLACEMENT
        || (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f');
  }

  private String listed(char[] text, int from, int length, int hash) {
    int mask = words.length - 1;
    for (int probe = 0; probe < PROBES; probe++) {
      int slot = (hash + probe) & mask;
      String word = words[slot];
      if (word == null) {
        return list(text, from, length, hash, slot);
      }
      if ((int) (keys[slot] >>> 32) == hash && isSame((int) keys[slot], text, from, length)) {
        return word;
      }
    }
    return other(text, from, length);
  }

  private boolean isSame(int start, char[] text, int from, int length) {
    return pool[start] == length
        && Arrays.equals(pool, start + 1, start + 1 + length, text, from, from + length);
  }

  /** A spoiled word is told wherever it stands, so it is made anew each time. */
  private String list(char[] text, int from, int length, int hash, int slot) {
    String word = other(text, from, length);
    if (size < MOST && !isSpoiled(word)) {
      words[slot] = word;
      keys[slot] = ((long) hash << 32) | pooled;
      pool(text, from, length);
      size++;
      if (size > words.length / 4) {
        grow();
      }
    }
    return word;
  }

  private void pool(char[] text, int from, int length) {
    if (pool.length - pooled <= length) {
      pool = Arrays.copyOf(pool, pool.length * 2);
    }
    pool[pooled] = (char) length;
    System.arraycopy(text, from, pool, pooled + 1, length);
    pooled += length + 1;
  }

  private String other(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      spoiled |= isSpoiled(text[i]);
    }
    return new String(text, from, length);
  }

  private void grow() {
    @Nullable String[] fewer = words;
    long[] before = keys;
    words = new @Nullable String[fewer.length * 2];
    keys = new long[words.length];
    for (int i = 0; i < fewer.length; i++) {
      if (fewer[i] != null) {
        int slot = (int) (before[i] >>> 32) & (words.length - 1);
        while (words[slot] != null) {
          slot = (slot + 1) & (words.length - 1);
        }
        words[slot] = fewer[i];
        keys[slot] = before[i];
      }
    }
  }

  private static int hash(char[] text, int from, int length) {
    int hash = 0;
    int to = from + length;
    int i = from;
    for (; i + 3 < to; i += 4) {
      // Four at once, as they need not wait for each other.
      hash =
          FOURTH * hash + THIRD * text[i] + SECOND * text[i + 1] + 31 * text[i + 2] + text[i + 3];
    }
    for (; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int spread = hash * SPREAD;
    return spread ^ (spread >>> 15);
  }
}
