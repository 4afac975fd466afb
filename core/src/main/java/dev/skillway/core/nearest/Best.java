package dev.skillway.core.nearest;

/** The likeliest of the words that are equally far from a text, of those offered so far. */
final class Best {
  private static final int[] NONE = {};

  private final int[] text;
  private final int edits;
  private int[] word = NONE;
  private int prefix = -1;

  Best(int[] text, int edits) {
    this.text = text;
    this.edits = edits;
  }

  boolean isFound() {
    return word.length > 0;
  }

  boolean isAsLong() {
    return word.length == text.length;
  }

  /** How many letters it begins with as the text does. */
  int prefix() {
    return prefix;
  }

  String written() {
    return new String(word, 0, word.length);
  }

  void offer(Trie trie, int offered) {
    int length = trie.length(offered);
    boolean near = Nearest.edits(length) >= edits;
    if (near && (length == text.length || !isAsLong())) {
      compare(trie, offered);
    }
  }

  private void compare(Trie trie, int offered) {
    int common = trie.common(offered, text);
    if (isLikelier(trie, offered, common)) {
      word = trie.written(offered);
      prefix = common;
    }
  }

  private boolean isLikelier(Trie trie, int offered, int common) {
    boolean asLong = trie.length(offered) == text.length;
    if (asLong != isAsLong()) {
      return asLong;
    }
    if (common != prefix) {
      return common > prefix;
    }
    return trie.compare(offered, word) < 0;
  }
}
