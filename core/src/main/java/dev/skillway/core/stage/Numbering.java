package dev.skillway.core.stage;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/** Numbers things from 0 on, in the order in which they are first seen. */
public final class Numbering<T> {
  private static final int NONE = -1;

  private final List<T> things = new ArrayList<>();
  private final ToIntFunction<T> known;
  private final ObjIntConsumer<T> learn;

  private Numbering(ToIntFunction<T> known, ObjIntConsumer<T> learn) {
    this.known = known;
    this.learn = learn;
  }

  /** Of things that are the same where they are equal. */
  public static <T> Numbering<T> ofValues() {
    var numbers = new Object2IntOpenHashMap<T>();
    numbers.defaultReturnValue(NONE);
    return new Numbering<>(numbers::getInt, numbers::put);
  }

  /** Of things of which there is one object each. */
  public static <T> Numbering<T> ofObjects() {
    var numbers = new IdentityHashMap<T, Integer>();
    return new Numbering<>(thing -> numbers.getOrDefault(thing, NONE), numbers::put);
  }

  /** The number of a thing; a new one where it is seen for the first time. */
  public int of(T thing) {
    int number = known.applyAsInt(thing);
    if (number != NONE) {
      return number;
    }
    learn.accept(thing, things.size());
    things.add(thing);
    return things.size() - 1;
  }

  /** The thing of a number. */
  public T get(int number) {
    return things.get(number);
  }

  public int size() {
    return things.size();
  }
}
