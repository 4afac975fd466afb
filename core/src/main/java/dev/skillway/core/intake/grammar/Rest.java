package dev.skillway.core.intake.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of an object's members when its plain fields are read. */
final class Rest {
  @Nullable Node id;
  @Nullable Node name;

  /** Objects that may hold some of the fields. */
  List<Node> parts = List.of();

  /** What no word explains. */
  List<Node> strays = List.of();

  /** Whether a word explained any member. */
  boolean counts;

  void part(Node member) {
    parts = Item.and(parts, member);
  }

  void stray(Node member) {
    strays = Item.and(strays, member);
  }
}
