package dev.skillway.core.intake.json;

import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object on its way in: its fields, and the items of the list that it holds. */
final class Item {
  final String pointer;
  final Naming naming;
  final Map<Word, Value> values = new EnumMap<>(Word.class);
  final List<Item> children = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  /** Where its list stands; null if it holds none. */
  @Nullable String list;

  /** Where its fields stand: in itself, or in its member {@code data}. */
  String fields;

  Item(String pointer, Naming naming) {
    this.pointer = pointer;
    this.naming = naming;
    this.fields = pointer;
  }

  /** Whether it is a body with an empty list and nothing else: an empty change set. */
  boolean isEmptyRoot() {
    return pointer.isEmpty() && values.isEmpty() && problems.isEmpty();
  }

  boolean isEmpty() {
    return values.isEmpty() && list == null && problems.isEmpty();
  }
}
