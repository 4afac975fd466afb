package dev.skillway.bench;

import java.util.Random;
import java.util.stream.IntStream;

/** Numbers of pairs, each once, in no order. */
final class Pairing {
  private Pairing() {}

  /** So many of the numbers below {@code all}. */
  static IntStream shuffled(int all, int count, Random random) {
    int[] numbers = IntStream.range(0, all).toArray();
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(all - i);
      int number = numbers[other];
      numbers[other] = numbers[i];
      numbers[i] = number;
    }
    return IntStream.of(numbers).limit(count);
  }
}
