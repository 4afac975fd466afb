package dev.skillway.spi.change;

import static dev.skillway.spi.change.Actor.CAPACITY;
import static dev.skillway.spi.change.Actor.OPERATOR;
import static dev.skillway.spi.change.Actor.PRODUCT;
import static dev.skillway.spi.change.Actor.REQUEST;

/** The dictionary of problems: every code that Skillway answers with, and who must act on it. */
public enum Code {
  // The input as a whole.
  FILE_MISSING(REQUEST),
  FILE_IS_FOLDER(REQUEST),
  FILE_UNREADABLE(REQUEST),
  FILE_EMPTY(REQUEST),
  FILE_NOT_TEXT(REQUEST),
  FILE_CHANGED(REQUEST),
  HEADER_UNKNOWN(REQUEST),
  ROWS_MISSING(REQUEST),
  BODY_NOT_JSON(REQUEST),
  BODY_ENCODED_TWICE(REQUEST),
  ARRAY_AT_ROOT(REQUEST),
  WRAPPER_UNKNOWN(REQUEST),
  CHANGES_TOO_MANY(REQUEST),

  // One requested change, as it was written.
  ROW_MALFORMED(REQUEST),
  CELL_UNCLEAR(REQUEST),
  FIELD_MISSING(REQUEST),
  KEY_UNKNOWN(REQUEST),
  KEY_DUPLICATE(REQUEST),
  KEY_CONFLICT(REQUEST),
  TYPE_MISMATCH(REQUEST),
  OPERATION_REQUIRED(REQUEST),
  OPERATION_UNKNOWN(REQUEST),
  PLACEHOLDER_LEFT(REQUEST),

  // One requested change, against the org.
  AGENT_UNKNOWN(REQUEST),
  AGENT_AMBIGUOUS(REQUEST),
  AGENT_CONFLICT(REQUEST),
  AGENT_INACTIVE(REQUEST),
  SKILL_UNKNOWN(REQUEST),
  SKILL_AMBIGUOUS(REQUEST),
  SKILL_CONFLICT(REQUEST),
  SKILL_ARCHIVED(REQUEST),
  PROFICIENCY_REQUIRED(REQUEST),
  PROFICIENCY_LEVEL_UNKNOWN(REQUEST),
  PROFICIENCY_NOT_INTEGER(REQUEST),
  PROFICIENCY_OFF_STEP(REQUEST),
  PROFICIENCY_OUT_OF_RANGE(REQUEST),
  DUPLICATE_ITEM(REQUEST),
  NOT_ASSIGNED(REQUEST),
  ALREADY_ASSIGNED(REQUEST),
  WOULD_REMOVE(REQUEST),
  CHANGED_MEANWHILE(REQUEST),

  // Orgs, jobs and catalogues.
  ORG_UNKNOWN(REQUEST),
  ORG_NAME_INVALID(REQUEST),
  JOB_UNKNOWN(REQUEST),
  ID_DUPLICATE(REQUEST),
  STATE_UNKNOWN(REQUEST),
  SCALE_INVALID(REQUEST),
  SCALE_CONFLICT(REQUEST),

  // Skillway itself and the machine that it runs on.
  ENGINE_BUSY(OPERATOR),
  STORE_BUSY(OPERATOR),
  STORE_NEWER(OPERATOR),
  STORE_DAMAGED(OPERATOR),
  STORE_UNWRITABLE(OPERATOR),
  RESULTS_UNWRITTEN(OPERATOR),
  DISK_FULL(CAPACITY),
  MEMORY_FULL(CAPACITY),
  INTERNAL(PRODUCT);

  private final Actor actor;

  Code(Actor actor) {
    this.actor = actor;
  }

  /** Who must act. */
  public Actor actor() {
    return actor;
  }

  /** The code's spelling in answers and pages: {@code agent-unknown}. */
  public String word() {
    return Words.of(this);
  }
}
