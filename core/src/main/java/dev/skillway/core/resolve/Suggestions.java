package dev.skillway.core.resolve;

import dev.skillway.core.nearest.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Suggests the nearest right words. Words are indexed by their length when one of that length is
 * asked for first, and only those that are as long as a wrong one, give or take what may be
 * misspelt: ids, addresses and names are seldom of one length. Several threads may ask.
 */
final class Suggestions {
  /** Words of so many lengths share an index. */
  private static final int BAND = 8;

  /** A word is in a further index where a wrong one may be so much shorter or longer. */
  private static final int EDITS = 3;

  private final Supplier<Collection<String>> words;
  private @Nullable Map<Integer, List<String>> byBand;
  private final Map<Integer, Nearest> indexes = new HashMap<>();

  Suggestions(Supplier<Collection<String>> words) {
    this.words = words;
  }

  Optional<String> of(String wrong) {
    return indexFor(length(wrong) / BAND)
        .find(wrong)
        .filter(word -> isLong(wrong) || isSame(word, wrong));
  }

  private synchronized Nearest indexFor(int band) {
    return indexes.computeIfAbsent(band, this::index);
  }

  private Nearest index(int band) {
    if (byBand == null) {
      byBand = bands(words.get());
    }
    return Nearest.of(byBand.getOrDefault(band, List.of()));
  }

  private static Map<Integer, List<String>> bands(Collection<String> words) {
    Map<Integer, List<String>> bands = new HashMap<>();
    for (String word : words) {
      int length = length(word);
      int last = (length + EDITS) / BAND;
      for (int band = Math.max(0, length - EDITS) / BAND; band <= last; band++) {
        bands.computeIfAbsent(band, _ -> new ArrayList<>()).add(word);
      }
    }
    return bands;
  }

  /** How long a word is without what is left out when words are compared. */
  private static int length(String word) {
    int length = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter != '-' && letter != '_' && letter != ' ') {
        length++;
      }
    }
    return length;
  }

  /** One letter is near every other. */
  private static boolean isLong(String wrong) {
    return wrong.strip().length() > 2;
  }

  private static boolean isSame(String word, String wrong) {
    return Nearest.fold(word).equals(Nearest.fold(wrong));
  }
}
