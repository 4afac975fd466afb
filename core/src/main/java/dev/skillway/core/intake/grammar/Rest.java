package dev.skillway.core.intake.grammar;

import java.util.ArrayList;
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
    parts = and(parts, member);
  }

  void stray(Node member) {
    strays = and(strays, member);
  }

  private static List<Node> and(List<Node> some, Node one) {
    List<Node> more = some.isEmpty() ? new ArrayList<>() : some;
    more.add(one);
    return more;
  }
}
