package dev.skillway.core.nearest;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Walks a trie for the words that are so many edits from a text, with a row of the matrix of edits
 * for each depth: words that begin alike share their rows, and all words that begin in a way which
 * leaves no cell within what is allowed are left out.
 */
final class Walk {
  private static final int FAR = 1_000;
  private static final long ANY = -1L;

  private final Trie trie;
  private final int[] text;
  private final int edits;

  /** Of the columns, how many come under the strict limit, and the limit of each. */
  private final int strict;

  private final int[] limits;
  private final int width;

  /** Only cells near the diagonal are ever written; the others stay far. */
  private final int[] rows;

  /** For each row, the letters that can follow, as a set of their last six bits. */
  private final long[] useful;

  private int from;
  private int to;

  /** A walk that allows only so many edits in the first columns: to the text's first letters. */
  Walk(Trie trie, int[] text, int edits, int strict, int strictLimit) {
    this.trie = trie;
    this.text = text;
    this.edits = edits;
    this.strict = strict;
    this.width = text.length + 1;
    this.limits = new int[width];
    this.rows = new int[(text.length + edits + 2) * width];
    this.useful = new long[text.length + edits + 2];
    this.to = trie.size();
    Arrays.fill(limits, edits);
    Arrays.fill(limits, 0, strict, strictLimit);
    Arrays.fill(rows, FAR);
  }

  /** Tells the words found, in the order of the trie. */
  void each(IntConsumer found) {
    start();
    while (from < to) {
      int word = from;
      int dead = descend(word);
      from = dead == 0 ? word + 1 : trie.after(word, dead);
      if (dead == 0 && rows[trie.length(word) * width + text.length] <= edits) {
        found.accept(word);
      }
    }
  }

  /** Leaves out all words but these, which lie ahead. They begin unlike the word just found. */
  void narrow(Range words) {
    from = Math.max(from, words.from());
    to = Math.min(to, words.to());
  }

  private void start() {
    useful[0] = ANY;
    for (int column = 0; column < width && column <= limits[column]; column++) {
      rows[column] = column;
    }
  }

  /** Fills the rows of a word, but for those it shares; at which depth it got too far, or 0. */
  private int descend(int word) {
    int depth = trie.shared(word);
    if (!trie.turns(word, useful[depth])) {
      return depth + 1;
    }
    int length = trie.length(word);
    for (; depth < length; depth++) {
      boolean canFollow = (useful[depth] >>> trie.letter(word, depth) & 1) != 0;
      if (!canFollow || !fill(word, depth + 1)) {
        return depth + 1;
      }
    }
    return 0;
  }

  /** Fills the row of a word's letter at a depth; whether any cell is within its limit. */
  private boolean fill(int word, int depth) {
    int letter = trie.letter(word, depth - 1);
    int previous = depth > 1 ? trie.letter(word, depth - 2) : -1;
    int row = depth * width;
    int last = last(depth);
    boolean near = depth <= limits[0];
    rows[row] = near ? depth : FAR;
    long follow = near ? useful(row, 0, letter) : 0;
    for (int column = first(depth); column <= last; column++) {
      int cost = cost(row + column, column, letter, previous);
      boolean within = cost <= limits[column];
      rows[row + column] = within ? cost : FAR;
      near |= within;
      follow |= useful(row, column, letter);
    }
    useful[depth] = follow;
    return near;
  }

  private int first(int depth) {
    int first = depth - edits;
    return Math.max(1, first < strict ? Math.min(strict, depth - limits[0]) : first);
  }

  private int last(int depth) {
    boolean allStrict = depth + limits[0] < strict - 1;
    return Math.min(text.length, depth + (allStrict ? limits[0] : edits));
  }

  private int cost(int cell, int column, int letter, int previous) {
    int above = cell - width;
    int right = text[column - 1];
    int cost = Math.min(rows[above], rows[cell - 1]) + 1;
    cost = Math.min(cost, rows[above - 1] + (right == letter ? 0 : 1));
    if (right == previous && column > 1 && text[column - 2] == letter) {
      cost = Math.min(cost, rows[above - width - 2] + 1);
    }
    return cost;
  }

  /** The letters by which one can go on from a cell: any, or the one that is right, or a swap. */
  private long useful(int row, int column, int letter) {
    int cost = rows[row + column];
    boolean ends = column == text.length;
    if (cost < limits[ends ? column : column + 1]) {
      return ANY;
    }
    long letters = ends || cost == FAR ? 0 : 1L << text[column];
    boolean swaps = !ends && column > 0 && text[column] == letter;
    return swaps && rows[row - width + column - 1] < FAR
        ? letters | 1L << text[column - 1]
        : letters;
  }
}
