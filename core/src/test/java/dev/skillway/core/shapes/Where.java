package dev.skillway.core.shapes;

/** Where an object stands, as far as that decides what id and name mean in it. */
enum Where {
  ROOT,
  IN_AGENTS,
  IN_SKILLS,
  /** In a list of changes, or of levels. */
  IN_CHANGES,
  /** Beside what is handed inwards. */
  HANDED;

  static Where in(Noun noun) {
    return switch (noun) {
      case AGENTS -> IN_AGENTS;
      case SKILLS -> IN_SKILLS;
      case CHANGES, LEVELS, AROUND -> IN_CHANGES;
    };
  }
}
