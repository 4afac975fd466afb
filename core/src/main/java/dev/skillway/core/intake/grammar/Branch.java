package dev.skillway.core.intake.grammar;

import java.util.Objects;

/**
 * What holds further items.
 *
 * @param node a list, a map or an object
 * @param role AGENTS, SKILLS or LIST: what its entries are
 * @param shape how it is to be read
 */
record Branch(Node node, Role role, Shape shape) {
  enum Shape {
    /** A list, or one object where a list belongs. */
    ITEMS,
    /** An object from skill, or from agent, to level. */
    LEVELS,
    /** An object from agent to what is wished of him. */
    AGENTS,
    /** No list, where there must be one. */
    BROKEN
  }

  /** Whether a member of the same object would be a second list of the same kind. */
  boolean isLike(Role other, Node member) {
    return role == other
        && node.parent == member.parent
        && Objects.equals(node.meaning().operation(), member.meaning().operation());
  }

  static Branch items(Node node, Role role) {
    return new Branch(node, role, Shape.ITEMS);
  }
}
