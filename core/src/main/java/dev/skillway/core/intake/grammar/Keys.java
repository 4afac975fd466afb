package dev.skillway.core.intake.grammar;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of one input: most are the same from item to item, and are looked at once. */
public final class Keys {
  /** An input with more different ones holds maps; their keys are not kept. */
  private static final int KEPT = 1_000;

  /** Items have the same keys in the same order: so many places are remembered. */
  private static final int PLACES = 16;

  private final Map<String, Key> known = new HashMap<>();
  private final @Nullable Key[] lastAt = new Key[PLACES];

  /**
   * The key of a name.
   *
   * @param place which member of its object it is, from 0 on: where it is likely to stand again
   */
  public Key of(String name, int place) {
    Key last = lastAt[place % PLACES];
    if (last != null && last.text().equals(name)) {
      return last;
    }
    Key key = of(name);
    lastAt[place % PLACES] = key;
    return key;
  }

  private Key of(String name) {
    Key key = known.get(name);
    if (key == null) {
      key = Key.of(name);
      if (known.size() < KEPT) {
        known.put(name, key);
      }
    }
    return key;
  }
}
