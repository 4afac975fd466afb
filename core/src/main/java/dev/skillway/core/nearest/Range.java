package dev.skillway.core.nearest;

/** Neighbours in a trie: from the first to before the end. */
record Range(int from, int to) {
  int size() {
    return to - from;
  }
}
