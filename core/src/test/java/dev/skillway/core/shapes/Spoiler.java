package dev.skillway.core.shapes;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One way to take the single meaning from a body. */
interface Spoiler {
  /** Empty where the body has no place for it. */
  Optional<Spoilt> spoil(Body body, Chance chance);

  /** All ways, by their names. */
  static List<Named> all() {
    return Stream.of(
            ValueSpoilers.all(), KeySpoilers.all(), ItemSpoilers.all(), AroundSpoilers.all())
        .flatMap(List::stream)
        .toList();
  }

  static Optional<Spot> spot(Body body, Chance chance, Predicate<Spot> fits) {
    List<Spot> spots = Spot.of(body.json()).stream().filter(fits).toList();
    return spots.isEmpty() ? Optional.empty() : Optional.of(chance.one(spots));
  }

  /** A way and its name. */
  record Named(String name, Spoiler spoiler) {
    @Override
    public String toString() {
      return name;
    }
  }
}
