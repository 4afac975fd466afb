package dev.skillway.core.shapes;

import java.util.List;

/** Of what a list is, by the words that name it. */
enum Noun {
  AGENTS(
      List.of("agents", "users", "employees", "representatives", "user list", "agent records"),
      "agents"),
  SKILLS(
      List.of(
          "skills",
          "competencies",
          "skillset",
          "user skills",
          "agent skills",
          "new skills",
          "skill list",
          "agent competencies",
          "bulk skills"),
      "skills"),
  CHANGES(
      List.of(
          "items",
          "assignments",
          "updates",
          "changes",
          "operations",
          "actions",
          "entries",
          "records",
          "rows",
          "list",
          "data",
          "payload",
          "bulk updates",
          "all changes",
          "new assignments"),
      "items"),
  LEVELS(
      List.of(
          "proficiencies",
          "levels",
          "ratings",
          "scores",
          "skill proficiencies",
          "skill levels",
          "agent skill levels",
          "proficiency levels",
          "skill ratings"),
      "proficiencies"),
  AROUND(
      List.of("data", "payload", "body", "request", "params", "input", "content", "request body"),
      "data");

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> names;

  private final String documented;

  Noun(List<String> names, String documented) {
    this.names = names;
    this.documented = documented;
  }

  List<String> names() {
    return names;
  }

  String documented() {
    return documented;
  }
}
