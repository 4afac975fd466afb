package dev.skillway.core.resolve;

import dev.skillway.core.nearest.Nearest;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Suggests the nearest right words, for the first problems; its index is made when one is asked.
 */
final class Suggestions {
  /** More problems are not told one by one either. */
  private static final int MOST = 1_000;

  private final Supplier<Collection<String>> words;
  private @Nullable Nearest nearest;
  private int asked;

  Suggestions(Supplier<Collection<String>> words) {
    this.words = words;
  }

  Optional<String> of(String wrong) {
    if (asked >= MOST) {
      return Optional.empty();
    }
    asked++;
    if (nearest == null) {
      nearest = Nearest.of(words.get());
    }
    return nearest.find(wrong).filter(word -> isLong(wrong) || isSame(word, wrong));
  }

  /** One letter is near every other. */
  private static boolean isLong(String wrong) {
    return wrong.strip().length() > 2;
  }

  private static boolean isSame(String word, String wrong) {
    return Nearest.fold(word).equals(Nearest.fold(wrong));
  }
}
