package dev.skillway.core.stage;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Finds a number by two others, in some 16 bytes each. */
public final class Pairs {
  public static final int NONE = -1;

  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();

  public Pairs() {
    numbers.defaultReturnValue(NONE);
  }

  /** Keeps a number unless the pair has one; that which it had, or {@value #NONE}. */
  public int putIfAbsent(int first, int second, int number) {
    return numbers.putIfAbsent(key(first, second), number);
  }

  public boolean contains(int first, int second) {
    return numbers.containsKey(key(first, second));
  }

  private static long key(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }
}
