package dev.skillway.core.shapes;

/** What outer objects, or the path, have said already. */
record Known(boolean agent, boolean skill, boolean operation, boolean level) {
  static final Known NOTHING = new Known(false, false, false, false);

  Known withAgent() {
    return new Known(true, skill, operation, level);
  }

  Known withSkill() {
    return new Known(agent, true, operation, level);
  }

  Known withOperation() {
    return new Known(agent, skill, true, level);
  }

  Known withLevel() {
    return new Known(agent, skill, operation, true);
  }
}
