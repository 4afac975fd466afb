package dev.skillway.core.stage;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;

/**
 * A set of pairs of numbers, of which the second is taken together with its 63 neighbours: as long
 * as few first ones have many second ones it is small enough to stay near the processor.
 */
public final class Pairs {
  private final Long2LongOpenHashMap sets = new Long2LongOpenHashMap();

  /** Adds a pair; whether it is new. */
  public boolean add(int first, int second) {
    long key = key(first, second);
    long known = sets.get(key);
    long more = known | bit(second);
    if (more == known) {
      return false;
    }
    sets.put(key, more);
    return true;
  }

  public boolean contains(int first, int second) {
    return (sets.get(key(first, second)) & bit(second)) != 0;
  }

  private static long key(int first, int second) {
    return (long) first << Integer.SIZE | second >>> 6;
  }

  private static long bit(int second) {
    return 1L << (second & 63);
  }
}
