package dev.skillway.core.intake.grammar;

import java.util.HashMap;
import java.util.Map;

/** The keys of one body: most are the same from item to item, and are looked at once. */
public final class Keys {
  /** A body with more different ones is a map; its keys are not kept. */
  private static final int KEPT = 1_000;

  private final Map<String, Key> known = new HashMap<>();

  public Key of(String text) {
    Key key = known.get(text);
    if (key == null) {
      key = Key.of(text);
      if (known.size() < KEPT) {
        known.put(text, key);
      }
    }
    return key;
  }
}
