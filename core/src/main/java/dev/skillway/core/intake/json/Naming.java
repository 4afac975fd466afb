package dev.skillway.core.intake.json;

/**
 * The documented names of an item's fields, by which a missing one is asked for.
 *
 * @param ofSkills whether the items are one agent's skills, where {@code id} means the skill
 */
record Naming(String agent, String skill, boolean ofSkills) {
  static final Naming ITEMS = new Naming("userId", "skillId", false);

  private static final Naming V1 = new Naming("agent", "skill", false);

  /** The names in a list of that key. */
  Naming inside(String list) {
    return switch (list) {
      case "items" -> ITEMS;
      case "skills" -> new Naming(agent, equals(V1) ? "skill" : "id", true);
      default -> V1;
    };
  }
}
