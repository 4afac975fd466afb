package dev.skillway.app.http.exchange;

import dev.skillway.spi.change.Code;

/** The status (RFC 9110, section 15) with which each problem is answered. */
public final class Statuses {
  private Statuses() {}

  /** Of a code that stands anywhere but in the path. */
  public static int of(Code code) {
    return switch (code) {
      case TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED -> 401;
      case SCOPE_MISSING -> 403;
      case PATH_UNKNOWN, ORG_UNKNOWN, CLIENT_UNKNOWN, JOB_UNKNOWN, REQUEST_UNKNOWN -> 404;
      case METHOD_NOT_ALLOWED -> 405;
      case NOT_ACCEPTABLE -> 406;
      case BODY_TOO_SLOW -> 408;
      case WOULD_REMOVE, CHANGED_MEANWHILE, IDEMPOTENCY_KEY_BUSY -> 409;
      case STALE -> 412;
      case BODY_TOO_LARGE, CHANGES_TOO_MANY -> 413;
      case PATH_TOO_LONG -> 414;
      case MEDIA_TYPE, CONTENT_ENCODING -> 415;
      case IDEMPOTENCY_KEY_REUSED -> 422;
      case RATE_LIMITED, TOKEN_RATE_LIMITED -> 429;
      case HEADERS_TOO_LARGE -> 431;
      case INTERNAL -> 500;
      case SETTINGS_UNREADABLE,
          SETTING_UNKNOWN,
          SETTING_INVALID,
          SETTING_MISSING,
          ENGINE_BUSY,
          ISSUER_UNREACHABLE,
          SERVER_BUSY,
          SERVER_STOPPING,
          SERVER_UNREACHABLE,
          PORT_TAKEN,
          STORE_BUSY,
          STORE_NEWER,
          STORE_DAMAGED,
          STORE_UNWRITABLE,
          RESULTS_UNWRITTEN,
          DISK_FULL,
          MEMORY_FULL ->
          503;
      case FILE_MISSING,
          FILE_IS_FOLDER,
          FILE_UNREADABLE,
          FILE_EMPTY,
          FILE_NOT_TEXT,
          FILE_CHANGED,
          HEADER_UNKNOWN,
          ROWS_MISSING,
          BODY_NOT_JSON,
          BODY_ENCODED_TWICE,
          BODY_INCOMPLETE,
          ARRAY_AT_ROOT,
          WRAPPER_UNKNOWN,
          ROW_MALFORMED,
          CELL_UNCLEAR,
          FIELD_MISSING,
          KEY_UNKNOWN,
          KEY_DUPLICATE,
          KEY_CONFLICT,
          TYPE_MISMATCH,
          OPERATION_REQUIRED,
          OPERATION_UNKNOWN,
          PLACEHOLDER_LEFT,
          AGENT_UNKNOWN,
          AGENT_AMBIGUOUS,
          AGENT_CONFLICT,
          AGENT_INACTIVE,
          SKILL_UNKNOWN,
          SKILL_AMBIGUOUS,
          SKILL_CONFLICT,
          SKILL_ARCHIVED,
          PROFICIENCY_REQUIRED,
          PROFICIENCY_LEVEL_UNKNOWN,
          PROFICIENCY_NOT_INTEGER,
          PROFICIENCY_OFF_STEP,
          PROFICIENCY_OUT_OF_RANGE,
          DUPLICATE_ITEM,
          NOT_ASSIGNED,
          ALREADY_ASSIGNED,
          REQUEST_MALFORMED,
          ETAG_MALFORMED,
          PARAMETER_UNKNOWN,
          PARAMETER_INVALID,
          ORG_REQUIRED,
          ORG_NAME_INVALID,
          ID_DUPLICATE,
          STATE_UNKNOWN,
          SCALE_INVALID,
          SCALE_CONFLICT ->
          400;
    };
  }
}
