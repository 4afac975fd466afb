package dev.skillway.core.intake.grammar;

/** What a key means. */
enum Role {
  AGENT,
  SKILL,
  PROFICIENCY,
  OPERATION,
  /** An id of whichever of agent and skill is still missing. */
  ID,
  /** A name of whichever of agent and skill is still missing. */
  NAME,
  AGENTS,
  SKILLS,
  /** Changes, whoever and whatever they are about. */
  LIST,
  /** A list of changes, or an object around a body. */
  ENVELOPE,
  /** An operation by its name: {@code "remove": true}, {@code "add": […]}. */
  DEED,
  /** What would change the meaning if it were not read. */
  WEIGHTY,
  /** What Skillway itself writes beside a change. */
  WRITTEN,
  /** Known words that mean nothing here, as {@code assignmentId}. */
  NOTHING,
  UNKNOWN;

  /** Whether it names one of the four fields, or an agent or skill to be found out. */
  boolean isField() {
    return switch (this) {
      case AGENT, SKILL, PROFICIENCY, OPERATION, ID, NAME -> true;
      case AGENTS, SKILLS, LIST, ENVELOPE, DEED, WEIGHTY, WRITTEN, NOTHING, UNKNOWN -> false;
    };
  }

  /** Whether it holds further items. */
  boolean isBranch() {
    return switch (this) {
      case AGENTS, SKILLS, LIST, ENVELOPE, DEED -> true;
      case AGENT, SKILL, PROFICIENCY, OPERATION, ID, NAME, WEIGHTY, WRITTEN, NOTHING, UNKNOWN ->
          false;
    };
  }
}
